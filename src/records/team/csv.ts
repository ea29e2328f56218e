/**
 * Tables as CSV (RFC 4180), safe to open in a spreadsheet: a text that a spreadsheet would take for a formula gets an
 * apostrophe in front (OWASP, "CSV Injection"). Numbers stay numbers.
 */

/** What starts a formula, plain or full-width, also behind blanks and characters that are not seen. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠|%]/u;
const BREAKS_LINE = /^[\t\r\n]/;

/** What carriage returns and other controls inside a text become: a cell is one line. */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;

export type CsvValue = string | number | undefined;

export function csvCell(value: CsvValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const risky = FORMULA.test(value) || BREAKS_LINE.test(value);
  const text = value.replace(CONTROLS, ' ');
  return `"${(risky ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** The file, with the byte order mark that makes spreadsheets read it as UTF-8. */
export const csvFile = (rows: readonly (readonly CsvValue[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
