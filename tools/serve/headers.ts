/**
 * Reads the `_headers` format of Netlify and Cloudflare Pages, so that `npm start` and the tests serve the site
 * with the rules a host would apply.
 */

/** Headers for every address that matches `pattern` (a path in which `*` stands for anything). */
export type HeaderRule = { pattern: string; headers: Record<string, string> };

/** @throws Error naming the line that is neither a path, a header nor a comment */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ pattern: content, headers: {} });
      continue;
    }
    const rule = rules.at(-1);
    const colon = content.indexOf(':');
    if (!rule || colon < 1) {
      throw new Error(
        `_headers line ${String(index + 1)}: expected a path such as "/*", or an indented "Name: value" under one; found "${content}".`,
      );
    }
    rule.headers[content.slice(0, colon).trim()] = content.slice(colon + 1).trim();
  }
  return rules;
}

/** The headers for a path below the site's base. Values from several matching rules are joined, as hosts do. */
export function headersFor(rules: HeaderRule[], path: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const rule of rules) {
    if (!matches(rule.pattern, path)) continue;
    for (const [name, value] of Object.entries(rule.headers)) {
      found[name] = name in found ? `${found[name] ?? ''}, ${value}` : value;
    }
  }
  return found;
}

function matches(pattern: string, path: string): boolean {
  const source = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${source.join('.*')}$`).test(path);
}
