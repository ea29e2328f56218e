/** Principles in the order of the registry file; the collection itself comes sorted by id. For the build only. */
import { parse } from 'yaml';
import source from '../../content/principles.yaml?raw';

const ORDER = new Map((parse(source) as { id: string }[]).map(({ id }, place) => [id, place]));

export const inRegistryOrder = <T extends { readonly id: string }>(principles: readonly T[]): T[] =>
  principles.toSorted((a, b) => (ORDER.get(a.id) ?? 0) - (ORDER.get(b.id) ?? 0));
