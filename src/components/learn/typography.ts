/** Curly quotation marks and apostrophes for text that does not pass through Markdown, such as YAML. */
export const curly = (text: string): string =>
  text
    .replace(/(^|[\s([{“‘–—])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{“])'(?=\w)/g, '$1‘')
    .replace(/'/g, '’');

/** Splits `*emphasis*` from plain text: odd places are emphasised. */
export const emphasis = (text: string): string[] => text.split(/\*([^*\n]+)\*/);

/** The text without its marks of emphasis, for where nothing can be set apart: a drawing, a voice. */
export const unmarked = (text: string): string => emphasis(text).join('');
