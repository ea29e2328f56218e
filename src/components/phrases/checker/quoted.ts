/** Which parts of a draft repeat the customer's words. They are not the writer's to change. */

/** "10:42", "[3 Nov, 10:42]" or "(10:42 am)", as chat programs put it before a line. */
const TIME = String.raw`(?:\[[^\]\n]*\]|\(?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]m)?\)?)`;
/** Whoever is served; with a number, a name or the time after it, as transcripts have it. */
const CUSTOMER = String.raw`(?:customer|caller|client|visitor|guest)(?: (?:\d+|\([^)\n]*\)|${TIME}))*`;

const QUOTATIONS: readonly RegExp[] = [
  /“[^”]*”/g,
  // A mark after a letter or a figure opens nothing: it is that of inches.
  /(?<![\p{L}\p{N}])"[^"\n]*"/gu,
  // Single quotes only where they cannot be apostrophes.
  /(?<![\p{L}\p{N}])‘[^’\n]*(?:’(?=\p{L})[^’\n]*)*’(?!\p{L})/gu,
  /(?<![\p{L}\p{N}])'(?!(?:cause|cos|cuz|til|em|n|bout|tis|twas)\b)(?=\S)[^\n]*?\S'(?![\p{L}\p{N}])/giu,
  /^[ \t]*>.*$/gm,
  new RegExp(String.raw`^[ \t]*(?:${TIME}[ \t]*[-–—|]?[ \t]*)?\**${CUSTOMER}\**[ \t]*:.*$`, 'gim'),
  // The mail that is answered, when it stands below without ">" before its lines.
  /^[ \t]*-{2,} ?original message ?-{2,}[^]*$/gim,
  /^[ \t]*from:.*\n[ \t]*(?:sent|date|to):[^]*$/gim,
  /^[ \t]*on .{4,120} wrote:[ \t]*\n(?!\s*>)[^]*$/gim,
];

/**
 * Where the draft repeats someone else's words: between quotation marks, after "Customer:", in mail lines that start
 * with ">", and in the mail below that is answered. Pairs of [start, end).
 */
export const quotedRanges = (text: string): [number, number][] =>
  QUOTATIONS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): [number, number] => [
      match.index,
      match.index + match[0].length,
    ]),
  );
