/** QR codes as one SVG path, so that pages need no inline styles. Loads `uqr`; load it when a code is shown. */
import { encode } from 'uqr';

export interface QrCode {
  /** Modules along each side, with the quiet zone of four that scanners want. */
  readonly size: number;
  /** The dark modules, one unit each. */
  readonly path: string;
}

/** The longest text whose code a phone still reads off a screen, in bytes: version 30. */
export const LONGEST_QR = 1700;
const QUIET = 4;
/** jsQR, which many scanners on the web are made with, has one wrong figure in its table for this version. */
const MISREAD = 23;

function encoded(text: string) {
  const options = { ecc: 'L', boostEcc: true, border: QUIET } as const;
  const code = encode(text, options);
  return code.version === MISREAD ? encode(text, { ...options, minVersion: MISREAD + 1 }) : code;
}

/** The QR code of a text, or undefined where it would be too dense to scan. */
export function qrCode(text: string): QrCode | undefined {
  if (new TextEncoder().encode(text).length > LONGEST_QR) return undefined;
  const { data, size } = encoded(text);
  const rows = data.map((row, y) => {
    let path = '';
    for (let x = 0; x < row.length; x++) {
      if (row[x] !== true) continue;
      let width = 1;
      while (row[x + width] === true) width += 1;
      path += `M${x} ${y}h${width}v1h-${width}z`;
      x += width;
    }
    return path;
  });
  return { size, path: rows.join('') };
}
