/** The Content Security Policy of one page: nothing but this site's own files and this page's own inline code. */
import { createHash } from 'node:crypto';
import { attribute, type Page } from './document.ts';

/** Script types that hold data, which no policy needs to allow. */
const dataTypes = new Set(['application/json', 'application/ld+json', 'text/plain']);

/** The policy for a page, with the hash of each of its inline scripts and styles. */
export function policyFor(page: Page): string {
  const inline = page.elements.filter((element) => attribute(element, 'src') === undefined);
  const scripts = inline.filter(
    (element) => element.tagName === 'script' && !dataTypes.has(attribute(element, 'type') ?? ''),
  );
  const styles = inline.filter((element) => element.tagName === 'style');
  const directives = [
    ["default-src 'none'"],
    // WebAssembly is the search engine's; it does not open the door to eval().
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes(scripts.map(({ text }) => text))],
    ["style-src 'self'", ...hashes(styles.map(({ text }) => text))],
    ["img-src 'self' data:"],
    ["font-src 'self'"],
    ["connect-src 'self'"],
    ["worker-src 'self'"],
    ["manifest-src 'self'"],
    ["base-uri 'none'"],
    ["form-action 'self'"],
    ["object-src 'none'"],
  ];
  return directives.map((words) => words.join(' ')).join('; ');
}

/** The page with its policy first in the head (after the charset), so that it governs all that follows. */
export function withPolicy(page: Page): string {
  const { html } = page;
  const meta = `<meta http-equiv="content-security-policy" content="${policyFor(page)}">`;
  const at = insertionPoint(page);
  return html.slice(0, at) + meta + html.slice(at);
}

function insertionPoint({ elements, html }: Page): number {
  const charset = elements.find(
    (element) => element.tagName === 'meta' && attribute(element, 'charset') !== undefined,
  );
  const head = elements.find((element) => element.tagName === 'head');
  return (
    charset?.place?.end ??
    head?.place?.end ??
    // A page without a head tag, such as a redirect: the first thing after the doctype.
    /^\s*<!doctype[^>]*>/i.exec(html)?.[0].length ??
    0
  );
}

function hashes(texts: string[]): string[] {
  const all = texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [...new Set(all)];
}
