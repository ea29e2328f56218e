/** An index of Pagefind that is filled a page at a time, while the pages are being made. */
import * as pagefind from 'pagefind';

export interface PageSource {
  /** Root-relative, without the base. */
  readonly url: string;
  readonly html: string;
}

export interface Filling {
  /** Hands a page over; waits only while many others are still on their way. */
  readonly add: (page: PageSource) => Promise<void>;
  /**
   * The index with every page that was added.
   * @throws Error naming the first page that Pagefind could not read
   */
  readonly filled: () => Promise<pagefind.PagefindIndex>;
}

/** Pages on their way to Pagefind at a time: it is another process, and waiting for each answer keeps both idle. */
const AT_ONCE = 32;

/**
 * What is worth finding of a page: its main element. Without the mark that says so to Pagefind, for one page with it
 * would shut out every page without it.
 */
export function findable(html: string): string {
  const from = html.indexOf('<main');
  const to = html.lastIndexOf('</main>');
  const main = from >= 0 && to > from ? `<html><body>${html.slice(from, to)}</main></body></html>` : html;
  return main.replace(/\sdata-pagefind-body(="[^"]*")?/g, '');
}

async function newIndex(): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({
    rootSelector: 'main',
    forceLanguage: 'en',
    excludeSelectors: ['nav', 'form', 'button', 'dialog', 'svg', '[data-no-search]'],
  });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  return index;
}

async function send(starting: Promise<pagefind.PagefindIndex>, { url, html }: PageSource): Promise<void> {
  const index = await starting;
  const added = await index.addHTMLFile({ url, content: findable(html) });
  if (added.errors.length > 0) throw new Error(`Pagefind could not read ${url}: ${added.errors.join('; ')}`);
}

/** Starts Pagefind, to be closed with `pagefind.close()`. */
export function startFilling(): Filling {
  const starting = newIndex();
  const sent = new Set<Promise<void>>();
  const failed: unknown[] = [];
  return {
    async add(page) {
      const sending = send(starting, page)
        .catch((error: unknown) => {
          failed.push(error);
        })
        .finally(() => sent.delete(sending));
      sent.add(sending);
      while (sent.size >= AT_ONCE) await Promise.race(sent);
    },
    async filled() {
      await Promise.all(sent);
      if (failed.length > 0) throw failed[0] instanceof Error ? failed[0] : new Error(String(failed[0]));
      return starting;
    },
  };
}
