/**
 * Drills and results as they are signed and sent. A drill says what to play and how it is judged; a result holds what
 * was chosen, never a score. Times are milliseconds since 1970 in whole seconds; keys are base64url.
 */
import type { Mode } from '../runs.ts';

/** Which attempt at a role-play counts when there are several. */
export type Counts = 'first' | 'best' | 'last';

/** One role-play with one customer, in the edition the drill was made with. */
export interface Play {
  readonly scenario: string;
  /** See `CompiledScenario.edition`. */
  readonly edition: string;
  readonly customer: string;
}

export interface Due {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** IANA name of the zone that the date was meant in, such as `Europe/London`. */
  readonly zone: string;
}

/** Who is meant to do it: the names themselves, or (for long lists) only enough to tell a misspelt name. */
export type Names =
  | { readonly kind: 'list'; readonly list: readonly string[] }
  /** A Bloom filter over folded names, base64url. See `names.ts`. */
  | { readonly kind: 'filter'; readonly count: number; readonly bits: string };

export interface Issuer {
  readonly name: string;
  /** The public P-256 point, x and y (64 bytes), base64url. */
  readonly key: string;
}

export interface Drill {
  readonly v: 1;
  /** Letters and digits. */
  readonly id: string;
  readonly issuer: Issuer;
  readonly title?: string;
  readonly plays: readonly Play[];
  readonly mode: Mode;
  /** The score, 0–100, from which a role-play counts as passed. */
  readonly pass: number;
  readonly counts: Counts;
  readonly due?: Due;
  readonly note?: string;
  readonly names?: Names;
  readonly createdAt: number;
}

/** One attempt. Which scenario and customer it was follows from the drill. */
export interface ResultRun {
  /** The run's own id in the trainee's browser: the same run sent twice is one run. */
  readonly id: string;
  /** Position in the drill's plays, from 0. */
  readonly play: number;
  /** Only where another edition than the drill's was played, because the site no longer had the drill's. */
  readonly edition?: string;
  readonly mode: Mode;
  /** Whether silence counted. */
  readonly silence: boolean;
  /** How often a reply was taken back (coach mode). */
  readonly takenBack: number;
  /** The choices, one letter each: the reply's position in the scenario, or `w` for waiting. See `moves.ts`. */
  readonly moves: string;
  readonly startedAt: number;
  /** Missing where the attempt was left unfinished. */
  readonly endedAt?: number;
}

export interface Result {
  readonly v: 1;
  readonly drill: {
    readonly id: string;
    /** Of the drill's token; see `Digest`. Ties the result to that very drill. */
    readonly digest: string;
  };
  readonly person: {
    readonly name: string;
    /** The public P-256 point of the trainee's browser, base64url. */
    readonly key: string;
  };
  readonly runs: readonly ResultRun[];
  /** When it was made, by the trainee's clock. */
  readonly at: number;
}

/** A drill with the token it was read from. */
export interface SignedDrill {
  readonly drill: Drill;
  readonly token: string;
  readonly digest: string;
}

export interface SignedResult {
  readonly result: Result;
  readonly token: string;
}

/** What a token holds: also the `typ` of the signed header, so that one kind never passes for another. */
export type TokenKind = 'drill' | 'result';

/** Signs a base64url payload: gives the ES256 signature, base64url (86 characters). */
export type Sign = (kind: TokenKind, payload: string) => Promise<string>;

/** Whether the signature is that of `key` over this payload as this kind. Never throws. */
export type Verify = (kind: TokenKind, payload: string, signature: string, key: string) => Promise<boolean>;

/** The first 16 bytes of the SHA-256 of a text, base64url (22 characters). */
export type Digest = (text: string) => Promise<string>;
