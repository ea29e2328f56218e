/** Reads a CSV roster by papaparse and finds the names in it. Loads the parser; load it when a file is chosen. */
import Papa from 'papaparse';

/** Bytes. A roster of a thousand people is far smaller. */
export const LARGEST_FILE = 5_000_000;

/**
 * The text of a file as spreadsheets save it: UTF-8, UTF-16 with its mark, or what Windows writes for "CSV". Undefined
 * for what is no text, such as a workbook.
 */
export function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export interface Table {
  /** What each column is called; "Column 1" where the file does not say. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The column that looks like names; with `last`, first and last names stand apart. */
  readonly guess: { readonly name: number; readonly last?: number };
}

const FULL =
  /^(full|display|preferred|employee|agent|staff|team member)?[\s_-]*names?$|^(person|people|employee|agent|who|naam|nom|nombre)$/i;
const FIRST = /^(first|given|fore)[\s_-]*names?$|^(first|voornaam|prénom|vorname)$/i;
const LAST = /^(last|family|sur)[\s_-]*names?$|^(last|surname|achternaam|nachname)$/i;

const looksLikeName = (cell: string): boolean => /\p{L}/u.test(cell) && !/@|^\W*\d/.test(cell.trim());

/** The column with the most cells that look like names. */
function likeliest(rows: readonly (readonly string[])[], width: number): number {
  const scores = Array.from(
    { length: width },
    (_, i) => rows.filter((row) => looksLikeName(row[i] ?? '')).length,
  );
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}

/** Reads CSV with commas, semicolons or tabs, with or without a header line. */
export function readTable(text: string): Table {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' });
  const width = Math.max(0, ...data.slice(0, 50).map((row) => row.length));
  const head = (data[0] ?? []).map((cell) => cell.trim());
  const hasHead = head.some((cell) => FULL.test(cell) || FIRST.test(cell) || LAST.test(cell));
  const rows = hasHead ? data.slice(1) : data;
  const columns = Array.from({ length: width }, (_, i) => (hasHead && head[i]) || `Column ${i + 1}`);
  const first = head.findIndex((cell) => FIRST.test(cell));
  const last = head.findIndex((cell) => LAST.test(cell));
  const full = head.findIndex((cell) => FULL.test(cell));
  if (first >= 0 && last >= 0) return { columns, rows, guess: { name: first, last } };
  if (full >= 0) return { columns, rows, guess: { name: full } };
  return { columns, rows, guess: { name: Math.max(first, hasHead ? last : likeliest(rows, width)) } };
}

/** The names in the columns chosen. */
export const namesInTable = ({ rows }: Table, { name, last }: Table['guess']): string[] =>
  rows.map((row) => [row[name] ?? '', last === undefined ? '' : (row[last] ?? '')].join(' ').trim());
