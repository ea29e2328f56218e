/** Curly quotation marks and apostrophes for text that does not pass through Markdown, such as YAML. */
export const curly = (text: string): string =>
  text
    .replace(/(^|[\s([{“‘–—])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{“])'(?=\w)/g, '$1‘')
    .replace(/'/g, '’');
