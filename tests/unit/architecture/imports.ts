/** Reads the imports of source files. Enough of the grammar for this project: no import hides behind a computed name. */

export type Import = { from: string; typeOnly: boolean };

/** A file of the project and what it imports; `inBrowser` holds what its client scripts import. */
export type Source = { path: string; imports: Import[]; inBrowser: Import[] };

const statement = /(?:^|[;\n>])\s*(?:import|export)\s+(type\s+)?([^'";]*?)\s*\bfrom\s*['"]([^'"]+)['"]/g;
const sideEffect = /(?:^|[;\n>])\s*import\s*['"]([^'"]+)['"]/g;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Static, side-effect and dynamic imports of a TypeScript text; specifiers as they are written. */
export function importsOf(text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const named = [...code.matchAll(statement)].map(([, type, names = '', from = '']) => ({
    from,
    typeOnly: type !== undefined || onlyTypes(names),
  }));
  const others = [...code.matchAll(sideEffect), ...code.matchAll(dynamic)];
  return [...named, ...others.map(([, from = '']) => ({ from, typeOnly: false }))];
}

/** @param path from the project's folder, such as `src/pages/index.astro` */
export function readSource(path: string, text: string): Source {
  const resolve = (found: Import[]) => found.map((one) => ({ ...one, from: resolveFrom(path, one.from) }));
  if (path.endsWith('.astro')) {
    const [, frontmatter = '', markup = text] = /^---\n([\s\S]*?)\n---([\s\S]*)$/.exec(text) ?? [];
    const scripts = [...markup.matchAll(/<script(?![^>]*is:inline)[^>]*>([\s\S]*?)<\/script>/g)];
    const client = resolve(scripts.flatMap(([, script = '']) => importsOf(script)));
    return { path, imports: [...resolve(importsOf(frontmatter)), ...client], inBrowser: client };
  }
  const imports = resolve(importsOf(text));
  return { path, imports, inBrowser: path.endsWith('.svelte') ? imports : [] };
}

/** `{ type A, type B }` brings no code along. */
function onlyTypes(names: string): boolean {
  const inside = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  if (inside === undefined) return false;
  const parts = inside.split(',').map((part) => part.trim());
  return parts.filter((part) => part !== '').every((part) => part.startsWith('type '));
}

/** Relative specifiers become project paths; packages stay as they are. Queries such as `?url` are dropped. */
function resolveFrom(path: string, from: string): string {
  const plain = from.replace(/\?.*$/, '');
  return plain.startsWith('.') ? new URL(plain, `file:///${path}`).pathname.slice(1) : plain;
}
