/**
 * Lets integrations have each page as it is rendered. Reading the pages back from the disk when all are written, once
 * for every integration, would take as long as writing them.
 */
import type { AstroIntegration, AstroPrerenderer } from 'astro';

export interface RenderedPage {
  /** Without the base and without a leading slash, such as `playbook/late-delivery/`; empty for the start page. */
  readonly pathname: string;
  readonly html: string;
}

export interface PageIntegration extends AstroIntegration {
  /** Awaited before the first page is rendered. */
  readonly beforePages?: () => Promise<void>;
  /** @returns what is written for the page */
  readonly onPage?: (page: RenderedPage) => string | Promise<string>;
}

/** Where a page is written, relative to the site's root. */
export const fileOf = (pathname: string): string =>
  /^(404|500)\/?$/.test(pathname) ? `${pathname.slice(0, 3)}.html` : `${pathname}index.html`;

const isHtml = ({ status, headers }: Response): boolean =>
  status === 200 && (headers.get('content-type') ?? '').startsWith('text/html');

/**
 * A renderer whose pages go through each of the integrations in turn: one page after another in the order in which they
 * were asked for, so that what is made of all pages is the same at each build.
 */
export function through(
  inner: AstroPrerenderer,
  base: string,
  integrations: readonly Pick<PageIntegration, 'onPage' | 'beforePages'>[],
): AstroPrerenderer {
  let last: Promise<unknown> = Promise.resolve();
  const finish = async (request: Request, response: Response): Promise<Response> => {
    const { status, headers } = response;
    const pathname = new URL(request.url).pathname.slice(base.length);
    let html = await response.text();
    for (const { onPage } of integrations) html = (await onPage?.({ pathname, html })) ?? html;
    return new Response(html, { status, headers });
  };
  return {
    ...inner,
    async setup() {
      for (const { beforePages } of integrations) await beforePages?.();
      await inner.setup?.();
    },
    async render(request, options) {
      const before = last;
      const { promise, resolve } = Promise.withResolvers<undefined>();
      last = promise;
      try {
        const rendered = await inner.render(request, options);
        await before;
        const { response, ...about } = rendered instanceof Response ? { response: rendered } : rendered;
        return isHtml(response) ? { ...about, response: await finish(request, response) } : rendered;
      } finally {
        resolve(undefined);
      }
    },
  };
}

/** @returns the integrations for Astro's list, with the one that hands them the pages before them */
export function eachPage(integrations: readonly PageIntegration[]): AstroIntegration[] {
  let base = '/';
  const hands: AstroIntegration = {
    name: 'comeback:each-page',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((inner) => through(inner, base, integrations));
      },
    },
  };
  return [hands, ...integrations];
}
