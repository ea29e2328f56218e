/**
 * Text to words, the same way for queries and for the site's own text: lower case, no accents, contractions opened,
 * American spelling folded into British, small numbers as words.
 */

const CONTRACTIONS: Readonly<Record<string, string>> = {
  cant: 'cannot',
  wont: 'will not',
  shant: 'will not',
  im: 'i',
  ive: 'i',
  id: 'i',
  youre: 'you',
  youve: 'you',
  youd: 'you',
  youll: 'you',
  theyre: 'they',
  theyve: 'they',
  theyd: 'they',
  theyll: 'they',
  weve: 'we',
  hes: 'he',
  shes: 'she',
  its: 'it',
  thats: 'that',
  theres: 'there',
  whats: 'what',
  whos: 'who',
  wheres: 'where',
  lets: 'let',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'have to',
  dunno: 'do not know',
  pls: 'please',
  plz: 'please',
  thx: 'thanks',
  asap: 'soon',
  eta: 'when arrive',
  tel: 'phone',
  mgr: 'manager',
  dept: 'department',
  mins: 'minutes',
  hrs: 'hours',
  wks: 'weeks',
  yrs: 'years',
};

const NUMBERS: Readonly<Record<string, string>> = {
  '1': 'one',
  '2': 'two',
  '3': 'three',
  '4': 'four',
  '5': 'five',
  '6': 'six',
  '7': 'seven',
  '8': 'eight',
  '9': 'nine',
  '10': 'ten',
  '12': 'twelve',
  '15': 'fifteen',
  '20': 'twenty',
  '30': 'thirty',
  '40': 'forty',
  '1st': 'first',
  '2nd': 'second',
  '3rd': 'third',
  '4th': 'fourth',
  '5th': 'fifth',
  '2x': 'twice',
  '3x': 'three times',
};

const AMERICAN_OR =
  /^(un|dis)?(col|fav|neighb|hon|behavi|lab|hum|flav|harb|rum|endeav|arm|vap|parl)or(s|ed|ing|ite|ites|able|ful|less|hood)?$/;

const AMERICAN: Readonly<Record<string, string>> = {
  center: 'centre',
  check: 'check',
  catalog: 'catalogue',
  dialog: 'dialogue',
  gray: 'grey',
  jewelry: 'jewellery',
  license: 'licence',
  program: 'programme',
  tire: 'tyre',
  tires: 'tyres',
  inquiry: 'enquiry',
  inquiries: 'enquiries',
  fulfill: 'fulfil',
  enroll: 'enrol',
  installment: 'instalment',
  installments: 'instalments',
  aluminum: 'aluminium',
  mom: 'mum',
  store: 'shop',
  stores: 'shops',
};

/** Not what every object has by nature: "constructor" is a word like any other. */
const inTable = (table: Readonly<Record<string, string>>, word: string): string | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

/** One word, American forms as British ones: "color" → "colour", "apologize" → "apologise", "canceled" → "cancelled". */
export function britishSpelling(word: string): string {
  const known = inTable(AMERICAN, word);
  if (known !== undefined) return known;
  if (AMERICAN_OR.test(word)) return word.replace(/or(?=(s|ed|ing|ite|ites|able|ful|less|hood)?$)/, 'our');
  if (word.length > 5) {
    const ised = word.replace(/(is|iz)(e|es|ed|er|ing|ation|ations)$/, 'is$2');
    if (ised !== word) return ised;
    return word.replace(
      /^(cancel|travel|label|model|signal|total|fuel|level|counsel)(ed|ing|er|ers)$/,
      '$1l$2',
    );
  }
  return word;
}

const foreign = /[^ -~\s]/;
const verbs = /\b(do|does|did|is|are|was|were|has|have|had|would|could|should|must)n'?t\b/g;

/** Letters without accents, straight apostrophes. */
const plainLetters = (text: string): string =>
  foreign.test(text)
    ? text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[‘’ʼ`´]/g, "'")
    : text.replace(/`/g, "'");

// The same few thousand words come again and again, in every card and at every keystroke.
const opened = new Map<string, readonly string[]>();
const MOST_OPENED = 50_000;

/** What one run of letters and digits stands for: "dont" stays, "theyre" is they, "color" is colour. */
function openWord(raw: string): readonly string[] {
  let words = opened.get(raw);
  if (!words) {
    words = (inTable(CONTRACTIONS, raw) ?? inTable(NUMBERS, raw) ?? raw).split(' ').map(britishSpelling);
    if (opened.size > MOST_OPENED) opened.clear();
    opened.set(raw, words);
  }
  return words;
}

/** The words of a text in order, folded as described above. Punctuation and empty parts are gone. */
export function wordsOf(text: string): string[] {
  let plain = plainLetters(text).toLowerCase().replace(verbs, '$1 not');
  if (plain.includes("'")) {
    plain = plain
      .replace(/(\w)'(s|re|ve|ll|d|m|t)\b/g, (_, letter: string, tail: string) =>
        tail === 's' || tail === 't' ? letter + tail : letter,
      )
      .replace(/'/g, '');
  }
  const words: string[] = [];
  for (const raw of plain.match(/[a-z0-9]+/g) ?? []) words.push(...openWord(raw));
  return words;
}

const STOP_WORDS = new Set(
  (
    'a about after all also am an and any are as at be been but by can could did do does doing for from get gets getting got had has ' +
    'have having he her here him his how i if in into is it just let like me mine more most my need not now of off on ' +
    'or our out own please she should so some somebody someone something than thanks that the their them then there these they thing ' +
    'this those to too up us very want wants was we were what when where which while who whom why will with would you your yours ' +
    'customer customers caller callers say says said saying tell tells told still one when'
  ).split(' '),
);

/** Whether a word says so little of the subject that it only breaks ties. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);

export const stopWords = (): string[] => [...STOP_WORDS];
