/** A fixed shuffle, so that the built page and the browser show the same order. */

/** FNV-1a over the characters of `text`, 32 bit. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const character of text) h = Math.imul(h ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return h;
}

/** The items in an order that depends on `seed` alone and is never the order they came in (given two or more). */
export function shuffled<T extends { readonly id: string }>(items: readonly T[], seed: string): T[] {
  const mixed = items.toSorted((a, b) => hash(seed + a.id) - hash(seed + b.id) || (a.id < b.id ? -1 : 1));
  const same = mixed.every((item, place) => item.id === items[place]?.id);
  return same ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}
