/**
 * Search while writing: answers /pagefind/* on the dev server from an index of the server's own pages. The index is
 * made when it is first asked for, and again when it is asked for after content has changed.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ViteDevServer } from 'vite';
import type { PageSource } from './search-filling.ts';

interface Options {
  readonly server: ViteDevServer;
  readonly base: string;
  readonly isSearchable: (pathname: string) => boolean;
  readonly indexPages: (pages: readonly PageSource[]) => Promise<Map<string, Uint8Array>>;
  readonly warn: (text: string) => void;
}

/** Pages that link to everything searchable. */
const STARTS = ['playbook/', 'learn/', 'practice/', 'phrases/', 'about/model/', 'about/principles/'];
/** Pages that list more of it. */
const LISTS = /^playbook\/all\/./;
const MOST_PAGES = 2000;

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };

/** Site paths, without base, that a page links to. */
export function linksOf(html: string, base: string): string[] {
  const prefix = base.endsWith('/') ? base : `${base}/`;
  return [...html.matchAll(/\shref="([^"#?]+)/g)]
    .map(([, href = '']) => href)
    .filter((href) => href.startsWith(prefix))
    .map((href) => href.slice(prefix.length));
}

function originOf(server: ViteDevServer): string {
  const address = server.httpServer?.address();
  if (address === null || address === undefined || typeof address === 'string') {
    throw new Error('the dev server does not listen on a port yet');
  }
  const host =
    address.family === 'IPv6' ? `[${address.address === '::' ? '::1' : address.address}]` : address.address;
  return `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${address.port}`;
}

async function crawl({ server, base, isSearchable }: Options): Promise<PageSource[]> {
  const prefix = originOf(server) + (base.endsWith('/') ? base : `${base}/`);
  const seen = new Set(STARTS);
  const pages: PageSource[] = [];
  for (const pathname of seen) {
    if (seen.size > MOST_PAGES) break;
    const response = await fetch(prefix + pathname, { headers: { accept: 'text/html' } });
    if (!response.ok) continue;
    const html = await response.text();
    if (isSearchable(pathname)) pages.push({ url: `/${pathname}`, html });
    for (const link of linksOf(html, base)) if (isSearchable(link) || LISTS.test(link)) seen.add(link);
  }
  return pages;
}

/** The middleware that serves the index. */
export function createDevIndex(options: Options) {
  let files: Promise<Map<string, Uint8Array>> | undefined;
  let stale = true;
  options.server.watcher.on('all', (_event, path) => {
    if (/[\\/]src[\\/]/.test(path)) stale = true;
  });

  const current = (path: string): Promise<Map<string, Uint8Array>> => {
    // The entry file comes first in every visit; later files must belong to the index it named.
    if (!files || (stale && path === 'pagefind-entry.json')) {
      stale = false;
      files = crawl(options).then(options.indexPages);
      files.catch((error: unknown) => {
        options.warn(`Search index not made: ${String(error)}`);
        files = undefined;
      });
    }
    return files;
  };

  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = /\/pagefind\/([^?]+)/.exec(request.url ?? '')?.[1];
    if (path === undefined) {
      next();
      return;
    }
    current(path).then(
      (made) => {
        const content = made.get(path);
        if (!content) {
          response.statusCode = 404;
          response.end();
          return;
        }
        response.setHeader('content-type', TYPES[path.split('.').pop() ?? ''] ?? 'application/octet-stream');
        response.setHeader('cache-control', 'no-store');
        response.end(content);
      },
      () => {
        response.statusCode = 503;
        response.end();
      },
    );
  };
}
