/**
 * Brings the inflections of an English word together: "allows", "allowed" and "allowing" share a key. Only
 * inflections, never derivations: "honest" and "honestly" are two words. A key is for comparing, not for showing.
 */

/** Forms no rule reaches. The auxiliaries are left alone: "you had to wait" is not "you have to wait". */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    said: 'say',
    told: 'tell',
    spoke: 'speak',
    spoken: 'speak',
    wrote: 'write',
    written: 'write',
    sent: 'send',
    sold: 'sell',
    bought: 'buy',
    brought: 'bring',
    came: 'come',
    went: 'go',
    gone: 'go',
    goes: 'go',
    got: 'get',
    gotten: 'get',
    gave: 'give',
    given: 'give',
    took: 'take',
    taken: 'take',
    made: 'make',
    kept: 'keep',
    left: 'leave',
    lost: 'lose',
    held: 'hold',
    found: 'find',
    felt: 'feel',
    heard: 'hear',
    knew: 'know',
    known: 'know',
    saw: 'see',
    seen: 'see',
    rang: 'ring',
    rung: 'ring',
    dealt: 'deal',
    chose: 'choose',
    chosen: 'choose',
    broke: 'break',
    broken: 'break',
    meant: 'mean',
    read: 'read',
    paid: 'pay',
    understood: 'understand',
    forgot: 'forget',
    forgotten: 'forget',
    tried: 'try',
    agreed: 'agree',
    // Words that only look inflected.
    news: 'news',
    evening: 'evening',
    pleased: 'pleased',
    needless: 'needless',
    program: 'programme',
  }),
);

const AUXILIARY = new Set(
  'be is am are was were been being have has had having do does did done doing this thus its his us as was always'.split(
    ' ',
  ),
);

/** A short word of one vowel and one last consonant: "mak", "hop". Whether it lost an -e is told by its doubling. */
const isShort = (base: string): boolean => /^[^aeiouy]*[aeiouy][^aeiouwxy]$/.test(base);

/** "stopping" is "stop", "calling" is "call", "making" is "make", "charging" is "charg" as "charge" is. */
function withoutTense(base: string): string {
  if (/([bdgmnprt])\1$/.test(base) && base.length > 3) return base.slice(0, -1);
  return isShort(base) ? `${base}e` : bare(base);
}

/** -e falls away before -ed and -ing, so long keys are without it; -y and -i meet in -i. */
function bare(base: string): string {
  const cut = base.endsWith('e') ? base.slice(0, -1) : base;
  return cut !== base && base.length > 3 && !isShort(cut) ? cut : base.replace(/y$/, 'i');
}

/** American spellings of words on the list. */
const british = (word: string): string => word.replace(/^(authori|organi|apologi|reali|recogni)z/, '$1s');

export function lemma(written: string): string {
  const word = british(written);
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return bare(irregular);
  if (word.length <= 3 || AUXILIARY.has(word) || /\d|eed$/.test(word)) return bare(word);
  const tense = /^(.*[aeiouy].*?)(ied|ed|ing)$/.exec(word);
  if (tense?.[1] !== undefined && tense[1].length >= 2) {
    return tense[2] === 'ied' ? `${tense[1]}i` : withoutTense(tense[1]);
  }
  if (/(?:ss|us|is)$/.test(word)) return bare(word);
  if (word.endsWith('ies')) return `${word.slice(0, -3)}i`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return bare(word.endsWith('s') ? word.slice(0, -1) : word);
}
