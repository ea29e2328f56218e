/** Fills the house words of `site.yaml` into content: "{goodwillLimit}" → "£25". */
import { distance } from 'fastest-levenshtein';

/**
 * @param where what to name in the error, such as `playbook/late-delivery.mdx › mayOffer[1]`
 * @throws Error when the text uses a word that `site.yaml` does not have
 */
export function fillHouseWords(text: string, words: Readonly<Record<string, string>>, where: string): string {
  return text.replace(/\{([a-zA-Z][a-zA-Z0-9]*)\}/g, (_, name: string) => {
    const value = Object.hasOwn(words, name) ? words[name] : undefined;
    if (value !== undefined) return value;
    const [nearest] = Object.keys(words).sort((a, b) => distance(a, name) - distance(b, name));
    throw new Error(
      `${where}: "{${name}}" is not among the words of site.yaml.` +
        (nearest === undefined
          ? ' Add it under words.'
          : ` Did you mean "{${nearest}}"? Or add it under words.`),
    );
  });
}

/** Every text inside a value filled, arrays and objects included. */
export function fillDeep<T>(value: T, words: Readonly<Record<string, string>>, where: string): T {
  if (typeof value === 'string') return fillHouseWords(value, words, where) as T;
  if (Array.isArray(value))
    return value.map((item: unknown, k) => fillDeep(item, words, `${where}[${k}]`)) as T;
  if (typeof value === 'object' && value !== null) {
    const filled = Object.entries(value).map(([key, item]: [string, unknown]) => [
      key,
      fillDeep(item, words, where.includes('›') ? `${where}.${key}` : `${where} › ${key}`),
    ]);
    return Object.fromEntries(filled) as T;
  }
  return value;
}
