/** Reads an MDX file as far as the checks need: front matter, the ids that can be linked at, and internal links. */
import { finding, type Finding } from './issue.ts';
import { readYaml } from './yaml.ts';

export interface InternalLink {
  /** As written: `/playbook/late-delivery/#steps` or `#why`. */
  readonly href: string;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** An attribute of a building block: `<TryIt scenario="third-late-parcel">`. */
export interface BlockAttribute {
  readonly block: string;
  /** Which tag of the text it stands in, from 0: attributes of one tag share it. */
  readonly tag: number;
  readonly attribute: string;
  readonly value: string;
  readonly line: number;
}

export interface ReadMdx {
  /** The front matter's data, or undefined where it could not be read. */
  readonly data: unknown;
  readonly body: string;
  readonly findings: readonly Finding[];
  readonly headings: readonly string[];
  readonly links: readonly InternalLink[];
  readonly blocks: readonly BlockAttribute[];
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** A heading's id as Astro makes it: lower case, punctuation dropped, spaces to hyphens. */
export const headingId = (heading: string): string =>
  heading
    .replace(/\{[^}]*\}|<[^>]+>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');

/** Code blocks hold examples, not links. Their lines are kept empty, so that line numbers stay right. */
const withoutCode = (body: string): string =>
  body
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, (block) => block.replace(/[^\n]/g, ' '))
    .replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));

function headingsOf(body: string): string[] {
  const counts = new Map<string, number>();
  const marked = [...body.matchAll(/^#{1,6}[ \t]+(.+?)[ \t]*#*$/gm)].map((match) => {
    const id = headingId(match[1] as string);
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    return count === 0 ? id : `${id}-${count}`;
  });
  const explicit = [...body.matchAll(/\bid=["']([\w-]+)["']/g)].map((match) => match[1] as string);
  return [...marked, ...explicit];
}

function linksOf(body: string, firstLine: number): InternalLink[] {
  const links = body.matchAll(/\]\(\s*([/#][^)\s]*)|\bhref=["']([/#][^"']*)["']/g);
  return [...links].map((match) => ({
    href: (match[1] ?? match[2]) as string,
    line: firstLine + body.slice(0, match.index).split('\n').length - 1,
  }));
}

function blocksOf(body: string, firstLine: number): BlockAttribute[] {
  return [...body.matchAll(/<([A-Z]\w*)\s([^>]*)>/g)].flatMap((tag, place) => {
    const line = firstLine + body.slice(0, tag.index).split('\n').length - 1;
    const attributes = (tag[2] as string).matchAll(/(\w+)=["']([^"']*)["']/g);
    return [...attributes].map((found) => ({
      block: tag[1] as string,
      tag: place,
      attribute: found[1] as string,
      value: found[2] as string,
      line,
    }));
  });
}

/** Reads one MDX text. */
export function readMdx(text: string): ReadMdx {
  const found = FRONT_MATTER.exec(text);
  if (!found) {
    const wrong = finding(
      'line 1',
      'there is no front matter.',
      'Begin with "---", then the fields, then "---".',
    );
    return { data: undefined, body: text, findings: [wrong], headings: [], links: [], blocks: [] };
  }
  const body = withoutCode(text.slice(found[0].length));
  const firstLine = found[0].split('\n').length;
  return {
    ...readYaml(found[1] as string, 2),
    body,
    headings: headingsOf(body),
    links: linksOf(body, firstLine),
    blocks: blocksOf(body, firstLine),
  };
}
