/** What every content check reports: a fact, where, and the fix. Wording is asserted in tests. */

export interface Issue {
  /** Relative to `src/content`: `scenarios/third-late-parcel.yaml`. */
  readonly file: string;
  /** Where in the file: `steps.opening.replies[1].next`, `line 12`, or empty for the file as a whole. */
  readonly path: string;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** What to do about it, one sentence or more; empty where the message says it all. */
  readonly suggestion: string;
}

/** A finding inside a file whose name the caller knows. */
export type Finding = Omit<Issue, 'file'>;

export const finding = (path: string, message: string, suggestion = ''): Finding => ({
  path,
  message,
  suggestion,
});

/** `scenarios/x.yaml › steps.opening.replies[1].next: step "diagnos" does not exist. Did you mean "diagnose"?` */
export function formatIssue({ file, path, message, suggestion }: Issue): string {
  const where = path === '' ? file : `${file} › ${path}`;
  return `${where}: ${message}${suggestion === '' ? '' : ` ${suggestion}`}`;
}

/** A path as authors read it: `['steps', 'opening', 'replies', 1]` → `steps.opening.replies[1]`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i === 0 ? '' : '.'}${String(part)}`))
    .join('');
}
