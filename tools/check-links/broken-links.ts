/** Finds internal links that lead nowhere. Pure: it is given the built site as texts and names. */
import { attribute, lineOf, readPage } from '../../src/integrations/csp/document.ts';

export type BuiltSite = {
  /** Path the site is served under, with slashes at both ends. */
  base: string;
  /** HTML by path below the base, such as `playbook/index.html`. */
  pages: Map<string, string>;
  /** Every file below the base, pages included. */
  files: Set<string>;
};

export type BrokenLink = { page: string; line: number; href: string; why: string };

type Link = { href: string; line: number };

const linkAttributes = ['href', 'src', 'srcset', 'poster', 'data', 'action', 'component-url', 'renderer-url'];

/** Every link of every page that is not to another site, in page order. */
export function brokenLinks(site: BuiltSite): BrokenLink[] {
  const targets = new Map([...site.pages].map(([page, html]) => [page, anchorsOf(html)]));
  return [...site.pages].flatMap(([page, html]) =>
    linksOf(html).flatMap(({ href, line }) => {
      const why = problemWith(href, page, site, targets);
      return why === undefined ? [] : [{ page, line, href, why }];
    }),
  );
}

/** How many links a page has, external ones included: a checker that sees none must not pass for a clean site. */
export function countLinks(html: string): number {
  return linksOf(html).length;
}

function problemWith(
  href: string,
  page: string,
  { base, files }: BuiltSite,
  targets: Map<string, Set<string>>,
): string | undefined {
  const origin = 'http://site.invalid';
  const from = new URL(base + page.replace(/index\.html$/, ''), origin);
  if (!URL.canParse(href, from.href)) return 'is not an address';
  const url = new URL(href, from);
  if (url.origin !== origin) return undefined;
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(base)) return `leaves the base ${base}: build it with href()`;
  const below = path.slice(base.length);
  const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  if (!files.has(file)) {
    return files.has(`${file}/index.html`) ? 'lacks the slash at its end' : 'leads to nothing that was built';
  }
  const anchor = decodeURIComponent(url.hash.slice(1)).replace(/:~:.*$/, '');
  if (anchor === '' || anchor === 'top') return undefined;
  return targets.get(file)?.has(anchor) === false ? `names no id in ${file}` : undefined;
}

function linksOf(html: string): Link[] {
  const page = readPage(html);
  return page.elements.flatMap((element) =>
    linkAttributes.flatMap((name) => {
      const value = attribute(element, name);
      // `<meta content>` and data attributes are not links; a `data:` picture has nothing to follow.
      if (value === undefined || value.startsWith('data:')) return [];
      const hrefs =
        name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [value];
      return hrefs.map((href) => ({ href: href.trim(), line: lineOf(element, page) }));
    }),
  );
}

function anchorsOf(html: string): Set<string> {
  const ids = readPage(html).elements.flatMap((element) => attribute(element, 'id') ?? []);
  return new Set(ids);
}
