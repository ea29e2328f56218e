import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/integrations/csp/document.ts';
import { policyFor, withPolicy } from '../../../src/integrations/csp/policy.ts';

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('policyFor', () => {
  it('allows a page its own inline scripts and styles, by hash, and nothing else inline', () => {
    const page = readPage(
      '<!doctype html><html><head><style>a{color:red}</style></head><body><script>go("é")</script></body></html>',
    );
    expect(policyFor(page)).toBe(
      `default-src 'none'; script-src 'self' 'wasm-unsafe-eval' ${sha('go("é")')}; ` +
        `style-src 'self' ${sha('a{color:red}')}; img-src 'self' data:; font-src 'self'; connect-src 'self'; ` +
        "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'",
    );
  });

  it('gives no hash to files, to data, or twice to the same script', () => {
    const page = readPage(
      '<script src="/a.js"></script><script type="application/json">{}</script><script>x</script><script>x</script>',
    );
    expect(policyFor(page)).toContain(`script-src 'self' 'wasm-unsafe-eval' ${sha('x')};`);
  });

  it('hashes what the browser hashes: entities in a script are text, line ends become LF', () => {
    expect(policyFor(readPage('<script>a &lt; b\r\nc</script>'))).toContain(sha('a &lt; b\nc'));
  });
});

describe('withPolicy', () => {
  const order = (html: string) =>
    readPage(withPolicy(readPage(html)))
      .elements.map((element) => element.attrs.map(({ name }) => name)[0] ?? element.tagName)
      .join(' ');

  it('puts the policy straight after the charset', () => {
    expect(order('<html><head><meta charset="utf-8"><script>1</script></head><body></body></html>')).toBe(
      'html head charset http-equiv script body',
    );
  });

  it('puts it first where there is no charset, or no head tag', () => {
    expect(order('<html><head><script>1</script></head></html>')).toBe('html head http-equiv script');
    expect(order('<!doctype html><title>Moved</title>')).toBe('html head http-equiv title body');
  });

  it('leaves the rest of the page as it was', () => {
    const html =
      '<!DOCTYPE html><html><head><meta charset="utf-8"><title>A & b</title></head><body><p>x</body></html>';
    expect(withPolicy(readPage(html)).replace(/<meta http-equiv[^>]*>/, '')).toBe(html);
  });
});
