/** How much may be in a drill and a result. Lengths of text in characters. */
export const LIMITS = {
  /** A drill link stays under this, so that its QR code can be scanned and mail programs leave it whole. */
  link: 1500,
  /** The longest token that is read at all. */
  token: 24_000,
  plays: 60,
  runs: 400,
  moves: 200,
  title: 80,
  note: 400,
  name: 80,
  roster: 1000,
} as const;
