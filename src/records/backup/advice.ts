/** When to remind someone to back up. Only where the browser is known to clear what sites keep. */

const DAY = 86_400_000;
/** Safari clears what a site keeps after seven days of use without a visit. */
const REMIND_AFTER = 7 * DAY;

export interface Situation {
  /** The browser is known to clear what sites keep. */
  readonly clears: boolean;
  /** It has promised not to. */
  readonly persisted: boolean;
  /** When the record last changed; undefined for an empty one. Milliseconds since 1970. */
  readonly changedAt: number | undefined;
  readonly backedUpAt: number | undefined;
}

export type Advice = 'never-backed-up' | 'changed-since' | undefined;

/** Whether there is something to lose that no recent backup holds. */
export function adviseBackup({ clears, persisted, changedAt, backedUpAt }: Situation, now: number): Advice {
  if (!clears || persisted || changedAt === undefined) return undefined;
  if (backedUpAt === undefined) return 'never-backed-up';
  return changedAt > backedUpAt && now - backedUpAt > REMIND_AFTER ? 'changed-since' : undefined;
}

/** Safari and every browser on an iPhone or iPad, which are Safari inside; but not a site put on the home screen. */
export const clearsStorage = (browser: {
  readonly userAgent: string;
  readonly standalone: boolean;
}): boolean =>
  !browser.standalone &&
  /iPhone|iPad|Macintosh.*Version\/\S+ Safari/.test(browser.userAgent) &&
  !/Chrome|Chromium|Edg\//.test(browser.userAgent);
