/** The reply checker measured on sets of drafts. Used by its gate, and by whoever writes a set of their own. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Checker } from '../../src/components/phrases/checker/check.ts';
import type { HouseStyle } from '../../src/components/phrases/checker/rules.ts';
import { phraseSchema } from '../../src/content/schemas/phrase.ts';
import { wordingSchema } from '../../src/content/schemas/wording.ts';

const yaml = (file: string): unknown => parse(readFileSync(file, 'utf8'));

export const houseStyle = (): HouseStyle => ({
  phrases: z.array(phraseSchema).parse(yaml('src/content/phrases.yaml')),
  wording: wordingSchema.parse(yaml('src/content/wording.yaml')),
});

export interface Draft {
  /** Ids of the phrases in it; none where it is clean. */
  readonly expected: readonly string[];
  /** Ids that may be found as well: the draft can be read so. They count neither way. */
  readonly possible: readonly string[];
  readonly text: string;
}

/** A line is the ids, a tab and the draft; an id with "?" is possible only. Lines with "#" say who is writing. */
export const readDrafts = (file: string): Draft[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .filter((line) => !line.startsWith('#'))
    .map((line) => {
      const [ids = '', text = ''] = line.split('\t');
      const named = ids.split(',').filter((id) => id !== '');
      return {
        expected: named.filter((id) => !id.startsWith('?')),
        possible: named.flatMap((id) => (id.startsWith('?') ? id.slice(1) : [])),
        text,
      };
    });

export interface Measured {
  readonly precision: number;
  readonly recall: number;
  /** What went wrong, a line each. */
  readonly wrong: string;
}

export function measure(drafts: readonly Draft[], check: Checker): Measured {
  const results = drafts.map((draft) => {
    const found = new Set(check(draft.text).findings.map((finding) => finding.phrase.id));
    const counted = [...found].filter((id) => !draft.possible.includes(id));
    return {
      ...draft,
      counted,
      hits: counted.filter((id) => draft.expected.includes(id)).length,
    };
  });
  const sum = (pick: (result: (typeof results)[number]) => number) =>
    results.reduce((total, result) => total + pick(result), 0);
  const hits = sum((result) => result.hits);
  const wrong = results.filter(
    ({ hits: own, counted, expected }) => own < expected.length || own < counted.length,
  );
  return {
    precision: hits / sum(({ counted }) => counted.length),
    recall: hits / sum(({ expected }) => expected.length),
    wrong: wrong
      .map(
        ({ text, expected, counted }) =>
          `${text} — expected ${expected.join() || 'nothing'}, found ${counted.join() || 'nothing'}`,
      )
      .join('\n'),
  };
}
