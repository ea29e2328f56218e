/** A page as a browser would read it: the policy's hashes and checks must see what the browser sees. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Page = { html: string; elements: Tree.Element[] };

/** Every element of the page in document order, those inside `<template>` included. */
export function readPage(html: string): Page {
  const elements: Tree.Element[] = [];
  const visit = (node: Tree.Node): void => {
    if ('tagName' in node) elements.push(node);
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html, { sourceCodeLocationInfo: true }));
  return { html, elements };
}

export function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((found) => found.name === name)?.value;
}

/** The text of a script or style element, exactly as the browser hashes it. */
export function textOf(element: Tree.Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

/** Line in the file, from 1. */
export function lineOf(element: Tree.Element): number {
  return element.sourceCodeLocation?.startLine ?? 1;
}
