/** Finds what a page's policy would block in the browser, so that the build says so first. */
import { attribute, lineOf, type Page, type PageElement } from './document.ts';

export type Violation = { line: number; message: string };

/** Attributes whose address the browser fetches (or posts to) by itself, by element. */
const resources: Record<string, string[]> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  form: ['action'],
  use: ['href', 'xlink:href'],
  image: ['href', 'xlink:href'],
  'astro-island': ['component-url', 'renderer-url', 'before-hydration-url'],
};
const fetchingLinks = /\b(stylesheet|icon|manifest|preload|modulepreload|prefetch|preconnect|dns-prefetch)\b/;

/** What the policy would block, in document order. */
export function violationsIn(page: Page): Violation[] {
  return page.elements.flatMap((element) =>
    blocked(element).map((message) => ({ line: lineOf(element, page), message })),
  );
}

const blocked = (element: PageElement): string[] =>
  element.attrs.length === 0 ? [] : [...inlineCode(element), ...foreign(element)];

function inlineCode(element: PageElement): string[] {
  return element.attrs.flatMap(({ name, value }) => {
    if (name === 'style') {
      return violation(
        element,
        `style="${value}"`,
        'Use a class, a data attribute, or set the property from a script.',
      );
    }
    if (/^on[a-z]+$/.test(name)) {
      return violation(element, `${name}="…"`, 'Attach the handler from a script with addEventListener.');
    }
    if (/^\s*javascript:/i.test(value)) {
      return violation(
        element,
        `${name}="javascript:…"`,
        'Use a button, and attach its handler from a script.',
      );
    }
    return [];
  });
}

function foreign(element: PageElement): string[] {
  const fetches = element.tagName === 'link' && fetchingLinks.test(attribute(element, 'rel') ?? '');
  const names = fetches ? ['href'] : (resources[element.tagName] ?? []);
  return names.flatMap((name) => {
    const value = attribute(element, name);
    if (value === undefined || value.startsWith('data:') || !/(^|,|\s)(https?:)?\/\//i.test(value)) return [];
    return violation(
      element,
      `${name}="${value}"`,
      'Nothing may be fetched from another site: keep the file in this project and give its path.',
    );
  });
}

const violation = (element: PageElement, found: string, fix: string): string[] => [
  `<${element.tagName}> has ${found}. ${fix}`,
];
