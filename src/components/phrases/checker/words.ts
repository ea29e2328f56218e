/** Words as the reply checker compares them: lower case, contractions opened, small slips forgiven. */
import { distance } from 'fastest-levenshtein';

/** Contractions and the words they stand for; also as typed without the apostrophe. */
const OPENED: Readonly<Record<string, string>> = {
  "i'm": 'i am',
  im: 'i am',
  "i'll": 'i will',
  "i've": 'i have',
  ive: 'i have',
  "you'll": 'you will',
  youll: 'you will',
  "you're": 'you are',
  youre: 'you are',
  "you've": 'you have',
  youve: 'you have',
  "we'll": 'we will',
  "we've": 'we have',
  weve: 'we have',
  "we're": 'we are',
  "it's": 'it is',
  "that's": 'that is',
  thats: 'that is',
  "there's": 'there is',
  theres: 'there is',
  "can't": 'can not',
  cant: 'can not',
  cannot: 'can not',
  "won't": 'will not',
  wont: 'will not',
  "shan't": 'shall not',
  dont: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  isnt: 'is not',
  gotta: 'have to',
  "u'll": 'you will',
};

/** American and British forms, and verbs in their other forms, that count as the same word. */
const SAME: Readonly<Record<string, string>> = {
  authorized: 'authorised',
  authorize: 'authorise',
  responsability: 'responsibility',
  needs: 'need',
  says: 'say',
  lets: 'let',
  allows: 'allow',
  requires: 'require',
  policies: 'policy',
  procedures: 'procedure',
};

export function plainWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ`´]/g, "'");
}

/** The words one written word stands for: "you'll" is "you will". */
export function openWord(word: string): string[] {
  const plain = plainWord(word);
  const opened = OPENED[plain] ?? plain.replace(/n't$/, ' not').replace(/'s$/, '');
  return opened
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => SAME[part] ?? part);
}

/** How many slips a word of this length is forgiven. */
const forgiven = (length: number): number => (length >= 10 ? 2 : length >= 7 ? 1 : 0);

/**
 * True when `typed` is `meant`, or a misspelling of it. A slip in the first letter is not forgiven: "fortunately" is
 * not "unfortunately". `isWord` keeps real words from counting as misspellings of others.
 */
export function isSameWord(typed: string, meant: string, isWord: (word: string) => boolean): boolean {
  if (typed === meant) return true;
  const slips = forgiven(meant.length);
  if (slips === 0 || typed[0] !== meant[0] || Math.abs(typed.length - meant.length) > slips) return false;
  return distance(typed, meant) <= slips && !isWord(typed);
}
