/** `{company}` and the house words of `site.yaml` in texts. */
import { finding, type Finding } from './issue.ts';
import { nearest } from './suggest.ts';

/** Placeholders of a text that nothing fills. */
export function unknownWords(path: string, text: string, known: readonly string[]): Finding[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)]
    .map((match) => match[1] as string)
    .filter((word) => !known.includes(word))
    .map((word) => {
      const near = nearest(word, known);
      const list = known.map((one) => `{${one}}`).join(', ');
      const fix = near === undefined ? `There are: ${list}.` : `Did you mean "{${near}}"?`;
      return finding(path, `nothing is known to fill "{${word}}".`, fix);
    });
}

/** Every text inside a value with its path. */
export function textsIn(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, i) => textsIn(item, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, path === '' ? key : `${path}.${key}`));
}
