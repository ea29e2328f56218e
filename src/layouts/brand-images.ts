/**
 * The organisation's icons and link picture, drawn at build from `site.yaml`, so that a rebrand needs no image editor.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import { markSvg } from '../components/shell/mark.ts';
import { site } from '../components/shell/site.ts';
import { brandTokens } from '../components/shell/palette.ts';

const { fill, onFill } = brandTokens(site.brand, 'light');

/** The organisation's own logo as SVG source, else the built-in mark. */
async function logo(round: number): Promise<string> {
  if (site.logo) return readFile(`public${site.logo}`, 'utf8');
  return markSvg(fill, onFill, round);
}

export const favicon = (): Promise<string> => logo(13);

/** A square PNG. `bleed` fills the corners, as phones round them by themselves. */
export async function icon(size: number, bleed: boolean): Promise<Buffer> {
  const source = Buffer.from(await logo(bleed ? 0 : 13));
  return sharp(source, { density: size * 2 })
    .resize(size, size)
    .png({ palette: true })
    .toBuffer();
}

/** The picture shown where someone shares a link: 1200 × 630. */
export async function linkPicture(): Promise<Buffer> {
  const font = await readFile(
    createRequire(import.meta.url).resolve(
      '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff',
    ),
  );
  const mark = `data:image/svg+xml;base64,${Buffer.from(await logo(13)).toString('base64')}`;
  const text = (size: number, children: string) => ({
    type: 'div',
    props: { style: { fontSize: size, lineHeight: 1.12, letterSpacing: -size / 48 }, children },
  });
  const row = {
    type: 'div',
    props: {
      style: { display: 'flex', alignItems: 'center', gap: 24 },
      children: [{ type: 'img', props: { src: mark, width: 84, height: 84 } }, text(52, site.name)],
    },
  };
  const picture = {
    type: 'div',
    props: {
      style: {
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: 1200,
        height: 630,
        padding: 72,
        boxSizing: 'border-box',
        background: '#fbf9f5',
        color: '#1b201f',
        borderBottom: `24px solid ${fill}`,
      },
      children: [row, text(84, site.tagline)],
    },
  };
  const svg = await satori(picture as Parameters<typeof satori>[0], {
    width: 1200,
    height: 630,
    fonts: [{ name: 'Bricolage Grotesque', data: font, weight: 700, style: 'normal' }],
  });
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
}
