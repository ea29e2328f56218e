/** Curly quotation marks and apostrophes for text that does not pass through Markdown, such as YAML. */
export const curly = (text: string): string =>
  text
    .replace(/(^|[\s([{“‘–—])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{“])'(?=\w)/g, '$1‘')
    .replace(/'/g, '’');

/** Splits `*emphasis*` from plain text: odd places are emphasised. */
export const emphasis = (text: string): string[] => text.split(/\*([^*\n]+)\*/);
