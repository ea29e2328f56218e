/** What can be wrong with a code that someone pasted, opened or scanned: a fact and a way out, for people. */
import type { TokenKind } from './types.ts';

export type CodeProblem =
  | 'empty'
  | 'not-a-code'
  | 'wrong-kind'
  | 'too-long'
  | 'cut-off'
  | 'damaged'
  | 'newer-version'
  | 'bad-signature';

export interface CodeError {
  readonly kind: CodeProblem;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

/** What reading gives. Reading never throws. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CodeError };

const NAMES: Readonly<Record<TokenKind, string>> = { drill: 'drill link', result: 'result code' };
const WHO: Readonly<Record<TokenKind, string>> = { drill: 'your manager', result: 'the trainee' };

const words = (kind: TokenKind, other: TokenKind): Record<CodeProblem, [message: string, fix: string]> => ({
  empty: [
    `There is no ${NAMES[kind]} here.`,
    `Ask ${WHO[kind]} for the ${NAMES[kind]} and open or paste all of it.`,
  ],
  'not-a-code': [`This is not a ${NAMES[kind]}.`, `Copy the whole ${NAMES[kind]} again and paste it.`],
  'wrong-kind': [
    `This is a ${NAMES[other]}, not a ${NAMES[kind]}.`,
    other === 'drill' ? 'Open it in the browser to do the drill.' : 'Paste it on the team board.',
  ],
  'too-long': [
    `This is far longer than any ${NAMES[kind]}.`,
    `Copy only the ${NAMES[kind]} and paste it again.`,
  ],
  'cut-off': [
    `The end of this ${NAMES[kind]} is missing.`,
    `Copy all of it, to the last character. If the message itself is cut, ask ${WHO[kind]} to send it again.`,
  ],
  damaged: [
    `This ${NAMES[kind]} cannot be read: something in it was changed.`,
    `Ask ${WHO[kind]} to send it again, as a file if the mail program changes it.`,
  ],
  'newer-version': [
    `This ${NAMES[kind]} was made by a newer version of the site.`,
    'Reload this page, with a connection, and try again.',
  ],
  'bad-signature': [
    `This ${NAMES[kind]} was changed after it was signed, or was never signed.`,
    `Do not use it. Ask ${WHO[kind]} to send it again.`,
  ],
});

/** The error of one kind, worded for what was expected. */
export function codeError(problem: CodeProblem, expected: TokenKind): CodeError {
  const [message, fix] = words(expected, expected === 'drill' ? 'result' : 'drill')[problem];
  return { kind: problem, message, fix };
}

export const failed = (problem: CodeProblem, expected: TokenKind): Read<never> => ({
  ok: false,
  error: codeError(problem, expected),
});
