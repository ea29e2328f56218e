/**
 * Single facts about the record: the role chosen, the last backup, the name on the certificate. Keys that begin with
 * `own.` belong to this browser alone (such as its signing key) and are never backed up.
 */
export interface Meta {
  readonly key: string;
  readonly value: unknown;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

export const isOwn = (key: string): boolean => key.startsWith('own.');

/** Whether something read from the store is such a fact. */
export function isMeta(value: unknown): value is Meta {
  if (typeof value !== 'object' || value === null) return false;
  const { key, changedAt } = value as Partial<Record<keyof Meta, unknown>>;
  return typeof key === 'string' && typeof changedAt === 'number' && 'value' in value;
}
