/** Links from MDX to other pages of the site must lead somewhere. */
import { finding, type Finding } from './issue.ts';
import type { InternalLink } from './mdx.ts';
import type { Registry } from './registry.ts';
import { didYouMean } from './suggest.ts';

const PAGES = [
  '/',
  '/learn/',
  '/practice/',
  '/playbook/',
  '/phrases/',
  '/review/',
  '/progress/',
  '/assign/',
  '/drill/',
  '/team/',
  '/about/model/',
  '/about/principles/',
];

const pagesOfRegistry = new WeakMap<Registry, ReadonlySet<string>>();

/** Every address that content may link to, written or planned: put together once for all links. */
function pagesOf(registry: Registry): ReadonlySet<string> {
  const { lessons, scenarios, entries } = registry;
  const pages =
    pagesOfRegistry.get(registry) ??
    new Set([
      ...PAGES,
      ...lessons.map((slug) => `/learn/${slug}/`),
      ...scenarios.flatMap((slug) => [`/practice/${slug}/`, `/practice/${slug}/map/`]),
      ...entries.map((slug) => `/playbook/${slug}/`),
    ]);
  pagesOfRegistry.set(registry, pages);
  return pages;
}

function checkAnchor(
  path: string,
  page: string,
  anchor: string,
  ids: readonly string[] | undefined,
): Finding[] {
  // Cards have places of their own besides the headings of their text, so only lessons are held to theirs.
  if (ids === undefined || !page.startsWith('/learn/') || ids.includes(anchor)) return [];
  return [finding(path, `"${page}" has no place "#${anchor}".`, didYouMean(anchor, ids, 'places'))];
}

function checkLink({ href, line }: InternalLink, self: string, registry: Registry): Finding[] {
  const path = `line ${line}`;
  const [address, anchor] = href.split('#') as [string, string?];
  const page = address === '' ? self : address.replace(/\?.*$/, '');
  const pages = pagesOf(registry);
  const isKnown = (path: string): boolean => path === self || pages.has(path);
  if (!isKnown(page)) {
    // A file, such as a picture, is not a page.
    if (/\.\w+$/.test(page)) return [];
    if (isKnown(`${page}/`))
      return [finding(path, `the link "${href}" lacks its last slash.`, `Write "${page}/".`)];
    return [finding(path, `the link "${href}" leads nowhere.`, didYouMean(page, [...pages, self], 'pages'))];
  }
  if (anchor === undefined || anchor === '') return [];
  const ids = page === '/about/principles/' ? undefined : registry.headings[page];
  return checkAnchor(path, page, anchor, ids);
}

/** All internal links of a page. `self` is its own address, for links that are only an anchor. */
export const checkPageLinks = (links: readonly InternalLink[], self: string, registry: Registry): Finding[] =>
  links.flatMap((link) => checkLink(link, self, registry));
