/** What contractions stand for. */

const ENDINGS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    "'m": ['am'],
    "'re": ['are'],
    "'ve": ['have'],
    "'ll": ['will'],
    "'d": ['would', 'had'],
    // "it's done" and "it's been"; as an owner's "customer's" it stands for nothing.
    "'s": ['is', 'has', ''],
  }),
);

const VERB: ReadonlyMap<string, string> = new Map(
  Object.entries({ ca: 'can', wo: 'will', sha: 'shall', ai: 'is' }),
);

/** "don't" and "dont", "can't" and "cannot". The verb and "not", or null. */
function negated(word: string): string[] | null {
  if (word === 'cannot') return ['can', 'not'];
  const verb =
    /^(.+)n't$/.exec(word)?.[1] ??
    /^(do|does|did|is|are|was|were|have|has|had|would|could|should|need|must|might|wo|ca|sha|ai)nt$/.exec(
      word,
    )?.[1];
  return verb === undefined ? null : [VERB.get(verb) ?? verb, 'not'];
}

/** Every way a word in lower case may be read, the likeliest first: "it's" is "it is", "it has" and "it". */
export function readingsOf(word: string): string[][] {
  const not = negated(word);
  if (not) return [not];
  const at = word.lastIndexOf("'");
  const endings = at > 0 ? ENDINGS.get(word.slice(at)) : undefined;
  return endings
    ? endings.map((ending) => [word.slice(0, at), ending].filter((part) => part !== ''))
    : [[word]];
}

/** The likeliest reading. */
export const openContraction = (word: string): string[] => readingsOf(word)[0] ?? [word];
