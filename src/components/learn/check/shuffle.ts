/** Fixed shuffles, so that the built page and the browser show the same order. */

/** FNV-1a over the characters of `text`, its bits mixed once more so that ids which end alike do not sort alike. 32 bit. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const character of text) h = Math.imul(h ^ (character.codePointAt(0) ?? 0), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

interface Item {
  readonly id: string;
}

const mixed = <T extends Item>(items: readonly T[], seed: string): T[] =>
  items.toSorted((a, b) => hash(seed + a.id) - hash(seed + b.id) || (a.id < b.id ? -1 : 1));

/** The items in an order that depends on `seed` alone and is never the order they came in (given two or more). */
export function shuffled<T extends Item>(items: readonly T[], seed: string): T[] {
  const result = mixed(items, seed);
  const same = result.every((item, place) => item.id === items[place]?.id);
  return same ? [...result.slice(1), ...result.slice(0, 1)] : result;
}

/** "Nobody.", "None of these", "Both the same": an answer that speaks of the others makes sense only after them. */
const ABOUT_THE_OTHERS = /^(none|nobody|nothing|neither|both|all|any|everything|everyone)\b/i;

/**
 * The answers of a choice in an order that depends on `seed` alone, so that where one stands tells nothing about it.
 * Answers about the other answers come last.
 */
export function dealt<T extends Item & { readonly text: string }>(answers: readonly T[], seed: string): T[] {
  const order = mixed(answers, `${seed}/`);
  const last = order.filter(({ text }) => ABOUT_THE_OTHERS.test(text));
  return [...order.filter((answer) => !last.includes(answer)), ...last];
}
