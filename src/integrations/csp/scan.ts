/**
 * Reads the tags of a page that is written plainly, as ours are, in a tenth of the parser's time. Whatever it is not
 * sure to read as a browser does it leaves to the parser, by giving nothing.
 */
import type { PageElement } from './document.ts';

/** A whole start tag: name, then attributes without value, or quoted, or unquoted. */
const START = /<([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*)\s*(\/?)>/y;
const ATTRIBUTE = /\s+([^\s"'<>/=]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g;
const END = /<\/[a-z][a-z0-9-]*\s*>/y;
const COMMENT = /<!--(?!-?>)(?:(?!--!?>)[\s\S])*-->/y;
const DOCTYPE = /<!doctype html>/iy;

/** Elements whose content is text, up to their end tag. */
const TEXT_ONLY = new Set(['script', 'style', 'title', 'textarea', 'noscript']);
/** Elements whose content, or name, is read in ways of their own. */
const UNSURE = new Set([
  'iframe',
  'noembed',
  'noframes',
  'xmp',
  'plaintext',
  'listing',
  'math',
  'frameset',
  'image',
]);

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&#38;': '&',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
};
const ENTITY = /&(?:amp|#38|quot|#34|#39|lt|gt);/g;

/** Attributes as the parser gives them, names in lower case, or nothing where it would do more than copy. */
function attributesIn(text: string): PageElement['attrs'] | undefined {
  const attrs: { name: string; value: string }[] = [];
  if (text === '') return attrs;
  for (const [, written = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const name = written.toLowerCase();
    const value = double ?? single ?? bare ?? '';
    const isPlain =
      !/[&:\0]/.test(name) &&
      !/[\r\0]/.test(value) &&
      (!value.includes('&') || !value.replace(ENTITY, '').includes('&'));
    if (!isPlain || attrs.some((other) => other.name === name)) return undefined;
    const decoded = value.includes('&')
      ? value.replace(ENTITY, (entity) => ENTITIES[entity] ?? entity)
      : value;
    attrs.push({ name, value: decoded });
  }
  return attrs;
}

// The same tags stand in the header and footer of every page.
const known = new Map<string, PageElement['attrs'] | undefined>();
const MOST_KNOWN = 5_000;

/** The same, once for each list of attributes that comes again and again. */
function knownAttributes(text: string): PageElement['attrs'] | undefined {
  const attrs = known.get(text) ?? attributesIn(text);
  if (known.size < MOST_KNOWN) known.set(text, attrs);
  return attrs;
}

/**
 * The text of a text-only element whose start tag ends at `from`, or nothing: a comment in a script and an end tag
 * written otherwise are for the parser.
 */
function textAt(html: string, name: string, from: number): string | undefined {
  const close = html.indexOf(`</${name}>`, from);
  const text = html.slice(from, Math.max(close, from));
  const isPlain = close >= 0 && !/<!--|\r|\0/.test(text) && !new RegExp(`</${name}`, 'i').test(text);
  return isPlain ? text : undefined;
}

/** The end of an end tag, a comment or the doctype that begins at `open`; -1 for anything else. */
function endOfOther(html: string, open: number): number {
  const next = html[open + 1];
  for (const pattern of next === '/' ? [END] : next === '!' ? [COMMENT, DOCTYPE] : []) {
    pattern.lastIndex = open;
    if (pattern.test(html)) return pattern.lastIndex;
  }
  return -1;
}

/**
 * @returns every written element in document order, or nothing when the page needs the parser
 */
export function scan(html: string): PageElement[] | undefined {
  const elements: PageElement[] = [];
  let pictures = 0;
  for (let open = html.indexOf('<'); open >= 0;) {
    const other = endOfOther(html, open);
    if (other >= 0) {
      if (html.startsWith('</svg', open)) pictures -= 1;
      open = html.indexOf('<', other);
      continue;
    }
    START.lastIndex = open;
    const [, tagName = '', list = '', closed = ''] = START.exec(html) ?? [];
    const attrs = knownAttributes(list);
    if (!attrs || tagName === '' || UNSURE.has(tagName)) return undefined;
    const end = START.lastIndex;
    const isText = TEXT_ONLY.has(tagName) && !(pictures > 0 && tagName === 'title');
    const text = isText && pictures === 0 ? textAt(html, tagName, end) : isText ? undefined : '';
    if (text === undefined) return undefined;
    if (tagName === 'svg' && closed === '') pictures += 1;
    const isCode = tagName === 'script' || tagName === 'style';
    elements.push({ tagName, attrs, text: isCode ? text : '', place: { start: open, end } });
    open = html.indexOf('<', end + text.length);
  }
  const [first, second] = elements;
  return first?.tagName === 'html' && second?.tagName === 'head' && pictures === 0 ? elements : undefined;
}
