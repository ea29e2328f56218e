import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { headersFor, parseHeaderRules } from '../../../tools/serve/headers.ts';

describe('parseHeaderRules', () => {
  it('reads paths, their headers and comments', () => {
    expect(parseHeaderRules('# all\n/*\n  A: b: c\n\n/x/*\n  D: e\n')).toEqual([
      { pattern: '/*', headers: { A: 'b: c' } },
      { pattern: '/x/*', headers: { D: 'e' } },
    ]);
  });

  it('says which line it does not understand', () => {
    expect(() => parseHeaderRules('/*\n  nonsense\n')).toThrow(
      '_headers line 2: expected a path such as "/*", or an indented "Name: value" under one; found "nonsense".',
    );
  });
});

describe('headersFor', () => {
  it('joins the values of several matching rules, as hosts do', () => {
    const rules = parseHeaderRules('/*\n  A: 1\n/x/*\n  A: 2\n/x.y\n  B: 3\n');
    expect(headersFor(rules, '/x/y')).toEqual({ A: '1, 2' });
    expect(headersFor(rules, '/xzy')).toEqual({ A: '1' });
  });
});

describe('the header files of all hosts agree', () => {
  const read = (name: string) => readFileSync(new URL(`../../../public/${name}`, import.meta.url), 'utf8');
  const [everywhere, assets, ...others] = parseHeaderRules(read('_headers'));
  const pageCaching = 'public, max-age=0, must-revalidate';
  const headers = z.record(z.string(), z.string());

  it('_headers has a rule for everything and one for hashed files', () => {
    expect([everywhere?.pattern, assets?.pattern, others]).toEqual(['/*', '/_astro/*', []]);
    expect(everywhere?.headers).toMatchObject({
      'Content-Security-Policy': "frame-ancestors 'self'",
      'X-Content-Type-Options': 'nosniff',
    });
    expect(assets?.headers['Cache-Control']).toContain('immutable');
  });

  it('staticwebapp.config.json', () => {
    const config = z
      .object({ globalHeaders: headers, routes: z.array(z.object({ route: z.string(), headers })) })
      .parse(JSON.parse(read('staticwebapp.config.json')));
    expect(config.globalHeaders).toEqual({ ...everywhere?.headers, 'Cache-Control': pageCaching });
    expect(config.routes).toEqual([{ route: '/_astro/*', headers: assets?.headers }]);
  });

  it('vercel.json', () => {
    const rule = z.object({
      source: z.string(),
      headers: z.array(z.object({ key: z.string(), value: z.string() })),
    });
    const config = z.object({ headers: z.array(rule) }).parse(JSON.parse(read('vercel.json')));
    const rules = config.headers.map(({ source, headers: list }) => ({
      pattern: source.replace('(.*)', '*'),
      headers: Object.fromEntries(list.map(({ key, value }) => [key, value])),
    }));
    expect(rules).toEqual([everywhere, assets]);
  });

  it('.htaccess', () => {
    const lines = read('.htaccess').matchAll(
      /^\s*Header (?:always )?set (\S+) "([^"]*)"(?: "expr=[^"]*(!~|=~)[^"]*")?$/gm,
    );
    const found = [...lines].map(([, name, value, match]) => [match ?? 'always', name, value]);
    expect(found).toEqual([
      ...Object.entries(everywhere?.headers ?? {}).map(([name, value]) => ['always', name, value]),
      ['!~', 'Cache-Control', pageCaching],
      ['=~', 'Cache-Control', assets?.headers['Cache-Control']],
    ]);
  });
});
