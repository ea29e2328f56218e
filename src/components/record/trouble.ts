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
