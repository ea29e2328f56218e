/** A page as a browser would read it: the policy's hashes and checks must see what the browser sees. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { scan } from './scan.ts';

export interface PageElement {
  readonly tagName: string;
  readonly attrs: readonly { readonly name: string; readonly value: string }[];
  /** Of a script or style: its text, exactly as the browser hashes it. Else empty. */
  readonly text: string;
  /** Where its start tag stands in the file. Undefined for a tag that the browser puts in by itself. */
  readonly place: { readonly start: number; readonly end: number } | undefined;
}

export interface Page {
  readonly html: string;
  readonly elements: readonly PageElement[];
}

const isCode = (name: string): boolean => name === 'script' || name === 'style';

function toElement(node: Tree.Element): PageElement {
  const at = node.sourceCodeLocation;
  const tag = at?.startTag ?? at;
  return {
    tagName: node.tagName,
    attrs: node.attrs,
    text: isCode(node.tagName)
      ? node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
      : '',
    place: tag ? { start: tag.startOffset, end: tag.endOffset } : undefined,
  };
}

/** By the parser of the standard: slow, and right for any input. */
export function parsePage(html: string): Page {
  const elements: PageElement[] = [];
  const visit = (node: Tree.Node): void => {
    if ('tagName' in node) elements.push(toElement(node));
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html, { sourceCodeLocationInfo: true }));
  return { html, elements };
}

/** Every element of the page in document order, those inside `<template>` included. */
export function readPage(html: string): Page {
  const elements = scan(html);
  return elements ? { html, elements } : parsePage(html);
}

export function attribute(element: PageElement, name: string): string | undefined {
  return element.attrs.find((found) => found.name === name)?.value;
}

/** Line in the file, from 1. */
export const lineOf = ({ place }: PageElement, { html }: Page): number =>
  place ? html.slice(0, place.start).split('\n').length : 1;
