/** Why something could not be kept, and how that is told. */

/**
 * `unavailable`: the browser keeps nothing (private window, blocked storage). `full`: no room. `blocked`: an older
 * tab holds up a new version. `newer`: the record is from a newer version of the site. `broken`: it cannot be read.
 */
export type Trouble = 'unavailable' | 'full' | 'blocked' | 'newer' | 'broken';

const NAMES: Readonly<Record<string, Trouble>> = {
  SecurityError: 'unavailable',
  InvalidStateError: 'unavailable',
  NotAllowedError: 'unavailable',
  ReferenceError: 'unavailable',
  TypeError: 'unavailable',
  QuotaExceededError: 'full',
  Blocked: 'blocked',
  VersionError: 'newer',
};

/** What an error of the browser's storage means for the reader. */
export const troubleOf = (error: unknown): Trouble =>
  NAMES[error instanceof Error || error instanceof DOMException ? error.name : ''] ?? 'broken';

const TOLD: Readonly<Record<Trouble, string>> = {
  unavailable:
    'Your browser is not keeping what you do here, perhaps because this is a private window. Everything works; it is forgotten when you close it.',
  full: 'Your browser has no room left to keep this. What was kept before is safe. Free some space, or back up your record on the progress page.',
  blocked:
    'Another tab has an older version of this site open, and this cannot be kept until it is closed. Close it and go on here.',
  newer:
    'Your record was written by a newer version of this site, so it is shown but not changed here. Load this page again to get that version.',
  broken:
    'Your browser cannot read its record of what you did, so this was not kept. Nothing is overwritten. The progress page says what can be done.',
};

/** What the reader is told: what could not be kept, and what helps. */
export const tellTrouble = (trouble: Trouble): string => TOLD[trouble];
