import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { LONGEST_QR, qrCode } from '../../../src/components/drills/qr.ts';
import { drillLink, LIMITS } from '../../../src/records/drills/index.ts';
import { drillOf, signed } from './fixture.ts';

/** The SVG as a page draws it, drawn as pixels, read by a reader that shares nothing with the writer. */
async function scanned(text: string): Promise<string | undefined> {
  const code = qrCode(text);
  if (code === undefined) return undefined;
  const side = code.size;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * 4}" height="${side * 4}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${code.path}" fill="#000"/></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe('the QR code', () => {
  it('of a drill of ten role-plays is read back by another reader', async () => {
    const { token } = await signed(
      drillOf(10, {
        title: 'Parcels and repairs before the holidays',
        note: 'Take your time over each of these, and send me the better of two tries. '.repeat(4).trim(),
        due: { at: Date.UTC(2026, 10, 27, 17), zone: 'Europe/London' },
      }),
    );
    const link = drillLink('https://training.example.com/', token);
    expect(await scanned(link)).toBe(link);
  });

  it('of every length in between is read', async () => {
    for (let length = 700; length < LIMITS.link; length += 47) {
      const text = 'https://a.example/'.padEnd(length, 'Ab0-_');
      expect(await scanned(text)).toBe(text);
    }
  });

  it('of a link as long as links may get is still read, and past that is not drawn', async () => {
    const longest = 'https://a.example/'.padEnd(LIMITS.link, 'Ab0-_');
    expect(await scanned(longest)).toBe(longest);
    expect(qrCode('x'.repeat(LONGEST_QR + 1))).toBeUndefined();
  });
});
