/**
 * From one brand colour to the brand tokens of both themes. Every pair that carries text is held to WCAG 2.2 AA
 * (4.5:1), whatever colour an organisation chooses: lightness gives way, hue and chroma stay.
 */
import { converter, formatHex, parse, wcagContrast, type Oklch } from 'culori';

const toOklch = converter('oklch');
const AA = 4.5;

/** The surfaces of each theme that brand-coloured text may stand on. Keep in step with `styles/tokens.css`. */
export const SURFACES = {
  light: ['#fbf9f5', '#ffffff', '#f3f0e9'],
  dark: ['#121615', '#1a1f1e', '#0d1110'],
} as const;
export type Theme = keyof typeof SURFACES;

export interface BrandTokens {
  /** Fill of buttons and marks. */
  readonly fill: string;
  /** Text on the fill. */
  readonly onFill: string;
  /** Links and brand-coloured text on any surface. */
  readonly text: string;
  /** A faint tint for backgrounds. */
  readonly tint: string;
}

const worst = (colour: string, against: readonly string[]) =>
  Math.min(...against.map((surface) => wcagContrast(colour, surface)));

/** The nearest lightness to the wanted one at which the colour reads on all given surfaces. */
function readable(colour: Oklch, against: readonly string[], theme: Theme): string {
  const step = theme === 'light' ? -0.01 : 0.01;
  for (let l = colour.l; l >= 0 && l <= 1; l += step) {
    const candidate = formatHex({ ...colour, l });
    if (worst(candidate, against) >= AA) return candidate;
  }
  return theme === 'light' ? '#000000' : '#ffffff';
}

/**
 * @param brand a colour as `#rrggbb`
 * @throws RangeError when it is not a colour
 */
export function brandTokens(brand: string, theme: Theme): BrandTokens {
  const parsed = toOklch(parse(brand));
  if (!parsed) throw new RangeError(`"${brand}" is not a colour. Write it as #0f6157.`);
  const tint = formatHex(
    theme === 'light'
      ? { ...parsed, l: 0.955, c: Math.min(parsed.c, 0.018) }
      : { ...parsed, l: 0.285, c: Math.min(parsed.c, 0.03) },
  );
  const start = theme === 'light' ? parsed : { ...parsed, l: Math.max(parsed.l, 0.78) };
  const text = readable(start, [...SURFACES[theme], tint], theme);
  const fill = theme === 'light' ? formatHex(parsed) : text;
  const onFill = ['#ffffff', '#10201d'].find((ink) => wcagContrast(fill, ink) >= AA) ?? '#000000';
  return { fill, onFill, text, tint };
}

/** Contrast failures, each as a sentence; none is expected to remain after `brandTokens`. */
export function contrastIssues(brand: string): string[] {
  return (['light', 'dark'] as const).flatMap((theme) => {
    const tokens = brandTokens(brand, theme);
    const pairs: [string, string, string][] = [
      ['text on the brand colour', tokens.onFill, tokens.fill],
      ...SURFACES[theme].map((s): [string, string, string] => ['brand-coloured text', tokens.text, s]),
      ['brand-coloured text on its tint', tokens.text, tokens.tint],
    ];
    return pairs
      .filter(([, a, b]) => wcagContrast(a, b) < AA)
      .map(
        ([what, a, b]) =>
          `site.yaml › brand: with ${brand}, ${what} has a contrast of ${wcagContrast(a, b).toFixed(2)}:1 in the ${theme} theme (${a} on ${b}); ${AA}:1 is needed. Choose a darker or lighter brand colour.`,
      );
  });
}

/** The tokens as CSS custom properties that follow the colour scheme. */
export function brandCss(brand: string): string {
  const light = brandTokens(brand, 'light');
  const dark = brandTokens(brand, 'dark');
  const names = {
    fill: '--brand',
    onFill: '--on-brand',
    text: '--brand-text',
    tint: '--brand-tint',
  } as const;
  const lines = (Object.keys(names) as (keyof BrandTokens)[]).map(
    (key) => `${names[key]}:light-dark(${light[key]},${dark[key]})`,
  );
  return `@layer tokens{:root{${lines.join(';')}}}`;
}
