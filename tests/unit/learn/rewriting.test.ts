import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { markRewrite } from '../../../src/components/learn/check/rewriting.ts';
import { createChecker } from '../../../src/components/phrases/checker/check.ts';
import { checkSchema, type RewriteCheck } from '../../../src/content/schemas/check.ts';
import { phraseSchema } from '../../../src/content/schemas/phrase.ts';
import { wordingSchema } from '../../../src/content/schemas/wording.ts';

const checker = createChecker({
  phrases: z.array(phraseSchema).parse(parse(readFileSync('src/content/phrases.yaml', 'utf8'))),
  wording: wordingSchema.parse(parse(readFileSync('src/content/wording.yaml', 'utf8'))),
});

const check: RewriteCheck = {
  kind: 'rewrite',
  id: 'sold-out',
  principle: 'words-to-avoid',
  question: 'Say the same without the drum roll.',
  sentence: "Unfortunately it is sold out. You'll need to come back on Thursday.",
  keeps: [
    { id: 'when', any: ['Thursday'], because: 'The customer still has to learn when it is back.' },
    { id: 'what', any: ['sold out', 'out of stock'], because: 'The customer still has to learn the fact.' },
  ],
  models: [
    { text: 'It is sold out until Thursday.', because: 'The fact and the day, at once.' },
    { text: 'It is out of stock; Thursday brings more.', because: 'The same with less ceremony.' },
  ],
};

describe('a rewritten sentence', () => {
  it('works when the phrases are gone and the facts are there', () => {
    const result = markRewrite(check, 'It is sold out until THURSDAY. Shall I put one by for you?', checker);
    expect(result).toMatchObject({ right: true, findings: [], lost: [] });
  });

  it('says which phrase is left', () => {
    const { right, findings } = markRewrite(
      check,
      'Sadly it is sold out until Thursday, I regret to say.',
      checker,
    );
    expect(right).toBe(false);
    expect(findings.map((finding) => finding.text)).toContain('Sadly');
  });

  it('says what got lost', () => {
    const { right, lost } = markRewrite(check, 'It is sold out just at present.', checker);
    expect(right).toBe(false);
    expect(lost.map((fact) => fact.id)).toEqual(['when']);
  });

  it.each([
    ['nothing', '', 'tooShort'],
    ['two words', 'Sold out', 'tooShort'],
    ['the sentence as it was', check.sentence, 'unchanged'],
  ] as const)('does not take %s for an answer', (_, text, flaw) => {
    expect(markRewrite(check, text, checker)).toMatchObject({ right: false, [flaw]: true });
  });
});

const rewrites = readdirSync('src/content/lessons').flatMap((file) => {
  const [, front = ''] = readFileSync(`src/content/lessons/${file}`, 'utf8').split(/^---$/m);
  const { checks = [] } = parse(front) as { checks?: unknown[] };
  return checks
    .map((one) => checkSchema.parse(one))
    .filter((one) => one.kind === 'rewrite')
    .map((one) => ({ file, one }));
});

describe('rewriting in the lessons', () => {
  it('is asked at least twice', () => {
    expect(rewrites.length).toBeGreaterThanOrEqual(2);
  });

  it.each(rewrites)('$file $one.id: the sentence needs mending, and every model passes', ({ one }) => {
    expect(checker(one.sentence).findings.length).toBeGreaterThan(0);
    for (const model of one.models) {
      expect(markRewrite(one, model.text, checker), model.text).toMatchObject({ right: true });
    }
  });
});
