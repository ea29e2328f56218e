/** Texts: only known placeholders, only emphasis as markup, no two replies alike. */
import { finding, type Finding } from '../issue.ts';
import { unknownWords } from '../placeholders.ts';
import type { Registry } from '../registry.ts';
import type { Outline } from './outline.ts';

/** Placeholders that every conversation fills. */
const OWN_WORDS = ['firstName'];

const MARKUP = /<\/?[a-z][^>]*>|\[[^\]]+\]\([^)]+\)|`[^`]+`|^#+ /im;

function markup(path: string, text: string): Finding[] {
  const [found] = MARKUP.exec(text) ?? [];
  if (found === undefined) return [];
  return [
    finding(path, `"${found.trim()}" would be shown as it stands.`, 'Only *emphasis* is understood here.'),
  ];
}

function twins({ steps }: Outline): Finding[] {
  return steps.flatMap((step) =>
    step.replies.flatMap(({ text, path }, i) => {
      const twin = step.replies.slice(0, i).find((other) => other.text !== '' && other.text === text);
      return twin
        ? [finding(`${path}.text`, `says the same as ${twin.path}.`, 'Write another reply, or take one out.')]
        : [];
    }),
  );
}

/** All texts of the scenario can be shown as they are meant. */
export function checkTexts(outline: Outline, registry: Registry): Finding[] {
  const known = [...OWN_WORDS, ...registry.words];
  return [
    ...outline.texts.flatMap(({ path, text }) => [...unknownWords(path, text, known), ...markup(path, text)]),
    ...twins(outline),
  ];
}
