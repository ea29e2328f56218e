/** Reads YAML and says what is wrong with it in an author's terms, by line. */
import { CORE_SCHEMA, load } from 'js-yaml';
import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import { finding, type Finding } from './issue.ts';

export interface ReadYaml {
  /** The data, or undefined where it could not be read. */
  readonly data: unknown;
  readonly findings: readonly Finding[];
}

const COLON = 'Put a text that has ": " in it, or begins with {, [, *, & or !, in quotes.';

/** The fix for each code of the YAML reader. */
const FIXES: Readonly<Record<string, readonly [fact: string, fix: string]>> = {
  BLOCK_AS_IMPLICIT_KEY: ['this line has a second ": " in it, or is indented too far', COLON],
  MULTILINE_IMPLICIT_KEY: ['a ":" is missing after the field name', 'Write the field as "name: value".'],
  TAB_AS_INDENT: ['this line is indented with a tab', 'Use spaces.'],
  BAD_INDENT: [
    'the indentation does not fit the lines around it, or a bracket is not closed',
    'Line it up with its neighbours.',
  ],
  MISSING_CHAR: ['a quote or bracket is not closed, here or further up', 'Close it.'],
  BAD_SCALAR_START: ['a text cannot begin with @ or `', 'Put it in quotes.'],
  UNEXPECTED_TOKEN: [
    'something follows here that does not belong',
    `${COLON} Inside single quotes, write an apostrophe twice.`,
  ],
  BLOCK_IN_FLOW: [
    'an indented list stands inside brackets',
    'Close the bracket first, or write the list without brackets.',
  ],
  BAD_ALIAS: ['a text begins with *', 'Put it in quotes.'],
  BAD_DQ_ESCAPE: ['a backslash stands inside double quotes', 'Use single quotes, or write it twice.'],
};

function describe(error: YAMLError, lines: LineCounter, text: string): Finding {
  const { line } = lines.linePos(error.pos[0]);
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^:]*/.exec(text.slice(error.pos[0]))?.[0].trim() ?? '';
    const message = `the field "${key}" is there twice.`;
    return finding(`line ${line}`, message, 'Keep one of the two, or give one another name.');
  }
  const [fact, fix] = FIXES[error.code] ?? [error.message, ''];
  return finding(`line ${line}`, `${fact}.`, fix);
}

/** What an alias could repeat without end. */
const ANCHOR = /(^|[\s[,])&\w/;

/** A sound text, by the reader that Astro uses: several times as fast as the one that explains. */
function readSound(text: string): unknown {
  if (ANCHOR.test(text)) return undefined;
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

/** Reads one YAML text. `firstLine`: the line of the file it starts on. Only the first syntax error is told: later ones follow from it. */
export function readYaml(text: string, firstLine = 1): ReadYaml {
  const data = readSound(text) ?? undefined;
  return data === undefined ? explain(text, firstLine) : { data, findings: [] };
}

function explain(text: string, firstLine: number): ReadYaml {
  const lines = new LineCounter();
  // A front matter begins after the file's first line; blank lines keep the count right.
  const source = '\n'.repeat(firstLine - 1) + text;
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const duplicates = document.errors.filter((error) => error.code === 'DUPLICATE_KEY');
  const syntax = document.errors.find((error) => error.code !== 'DUPLICATE_KEY');
  const findings = (syntax ? [syntax] : duplicates).map((error) => describe(error, lines, source));
  const [warning] = document.warnings;
  if (warning && findings.length === 0) findings.push(describe(warning, lines, source));
  if (findings.length > 0) return { data: undefined, findings };
  try {
    const data: unknown = document.toJS({ maxAliasCount: 20 });
    if (data === null || data === undefined) {
      return { data: undefined, findings: [finding('', 'the file is empty.', 'Write it, or delete it.')] };
    }
    return { data, findings };
  } catch (error) {
    const message = `it cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
    return {
      data: undefined,
      findings: [finding('', message, 'Put texts that begin with * or & in quotes.')],
    };
  }
}
