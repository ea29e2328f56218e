/**
 * A scenario's skeleton, read from raw data without trusting any of it, so that the rules about links and paths can
 * speak in the same report as the schema.
 */

import { textsIn } from '../placeholders.ts';

/** Something that may apply under a condition: a line, a way on, an ending. */
export interface Case {
  readonly path: string;
  readonly when: Readonly<Record<string, unknown>> | null;
  readonly go?: string;
}

export interface OutlinedReply {
  readonly id: string | null;
  readonly path: string;
  readonly text: string;
  readonly next: readonly Case[];
  readonly does: readonly { readonly path: string; readonly behaviour: string; readonly strength: number }[];
  readonly teaches: readonly string[];
  readonly because: unknown;
}

export interface OutlinedStep {
  readonly id: string;
  readonly path: string;
  readonly says: readonly Case[];
  readonly waiting: readonly Case[] | null;
  readonly replies: readonly OutlinedReply[];
}

export interface OutlinedEnding extends Case {
  readonly id: string;
  readonly text: unknown;
}

export interface Outline {
  readonly channel: string;
  readonly start: string | null;
  readonly customers: readonly string[];
  readonly steps: readonly OutlinedStep[];
  readonly endings: readonly OutlinedEnding[];
  readonly lessons: readonly string[];
  readonly entries: readonly string[];
  /** Every text of the file with its path. */
  readonly texts: readonly { readonly path: string; readonly text: string }[];
}

type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const textsOf = (value: unknown): string[] => listOf(value).filter((item) => typeof item === 'string');

function casesOf(value: unknown, path: string): Case[] {
  return listOf(value).map((item, i) => {
    const { when, go } = fieldsOf(item);
    const base = { path: `${path}[${i}]`, when: isFields(when) ? when : null };
    return typeof go === 'string' ? { ...base, go } : base;
  });
}

function waysOf(next: unknown, path: string): Case[] {
  if (typeof next === 'string') return [{ path, when: null, go: next }];
  return casesOf(next, path);
}

function actsOf(does: unknown, path: string) {
  return listOf(does).flatMap((act, i) => {
    const at = `${path}[${i}]`;
    if (typeof act === 'string') return [{ path: at, behaviour: act, strength: 1 }];
    return Object.entries(fieldsOf(act)).map(([behaviour, strength]) => ({
      path: `${at}.${behaviour}`,
      behaviour,
      strength: typeof strength === 'number' ? strength : 1,
    }));
  });
}

function replyOf(value: unknown, path: string): OutlinedReply {
  const reply = fieldsOf(value);
  return {
    id: typeof reply['id'] === 'string' ? reply['id'] : null,
    path,
    text: textOf(reply['text']),
    next: waysOf(reply['next'], `${path}.next`),
    does: actsOf(reply['does'], `${path}.does`),
    teaches: textsOf(reply['teaches']),
    because: reply['because'],
  };
}

function stepOf(id: string, value: unknown): OutlinedStep {
  const step = fieldsOf(value);
  const path = `steps.${id}`;
  return {
    id,
    path,
    says: casesOf(step['says'], `${path}.says`),
    waiting: 'whenKeptWaiting' in step ? casesOf(step['whenKeptWaiting'], `${path}.whenKeptWaiting`) : null,
    replies: listOf(step['replies']).map((reply, i) => replyOf(reply, `${path}.replies[${i}]`)),
  };
}

/** The skeleton of whatever was written. */
export function outlineOf(raw: unknown): Outline {
  const scenario = fieldsOf(raw);
  return {
    channel: textOf(scenario['channel']),
    start: typeof scenario['start'] === 'string' ? scenario['start'] : null,
    customers: Object.keys(fieldsOf(scenario['customers'])),
    steps: Object.entries(fieldsOf(scenario['steps'])).map(([id, step]) => stepOf(id, step)),
    endings: Object.entries(fieldsOf(scenario['endings'])).map(([id, ending]) => {
      const { when, text } = fieldsOf(ending);
      return { id, path: `endings.${id}`, when: isFields(when) ? when : null, text };
    }),
    lessons: textsOf(scenario['lessons']),
    entries: textsOf(scenario['entries']),
    texts: textsIn(raw),
  };
}

/** Every condition of the scenario with its path. */
export function conditionsOf(outline: Outline): { path: string; when: Fields }[] {
  const cases = [
    ...outline.steps.flatMap((step) => [
      ...step.says,
      ...(step.waiting ?? []),
      ...step.replies.flatMap((reply) => reply.next),
    ]),
    ...outline.endings,
  ];
  return cases.flatMap(({ path, when }) => (when ? [{ path: `${path}.when`, when }] : []));
}

/** One text or a list of texts, as conditions take them. */
export const oneOrMore = (value: unknown): string[] => (typeof value === 'string' ? [value] : textsOf(value));
