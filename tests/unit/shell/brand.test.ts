import { readFileSync } from 'node:fs';
import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SURFACES, brandCss, brandTokens, contrastIssues } from '../../../src/components/shell/palette.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

describe('brand colour', () => {
  it('reads on every surface in both themes, whatever colour is chosen', () => {
    fc.assert(fc.property(colour, (brand) => contrastIssues(brand).length === 0));
  });

  it('keeps a colour that is dark enough exactly as it is', () => {
    expect(brandTokens('#0f6157', 'light').fill).toBe('#0f6157');
    expect(brandTokens('#0f6157', 'light').text).toBe('#0f6157');
  });

  it('darkens a bright colour for text, but not for fills', () => {
    const { fill, text, onFill } = brandTokens('#ffcc00', 'light');
    expect(fill).toBe('#ffcc00');
    expect(onFill).toBe('#10201d');
    expect(wcagContrast(text, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  it('says what a colour looks like when it is none', () => {
    expect(() => brandTokens('teal-ish', 'light')).toThrow(
      '"teal-ish" is not a colour. Write it as #0f6157.',
    );
  });

  it('becomes one layer of custom properties', () => {
    expect(brandCss('#0f6157')).toMatch(/^@layer tokens\{:root\{--brand:light-dark\(#0f6157,#[0-9a-f]{6}\);/);
  });
});

describe('surfaces', () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8');

  it.each(['paper', 'surface', 'sunken'])(
    '--%s is the same in tokens.css as in the contrast check',
    (name) => {
      const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? [];
      expect(SURFACES.light).toContain(light);
      expect(SURFACES.dark).toContain(dark);
    },
  );

  const tokens = Object.fromEntries(
    [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name = '', light, dark]) => [
      name,
      { light: light ?? '', dark: dark ?? '' },
    ]),
  );

  it.each([
    ['ink', ['paper', 'surface', 'sunken']],
    ['ink-soft', ['paper', 'surface', 'sunken']],
    ['good', ['paper', 'surface', 'sunken', 'good-tint']],
    ['warn', ['paper', 'surface', 'sunken', 'warn-tint']],
    ['bad', ['paper', 'surface', 'sunken', 'bad-tint']],
    ['satisfaction', ['paper', 'surface', 'sunken', 'satisfaction-tint']],
    ['loyalty', ['paper', 'surface', 'sunken']],
    ['on-mark', ['mark']],
  ])('--%s reads on %s in both themes', (text, grounds) => {
    for (const ground of grounds) {
      for (const theme of ['light', 'dark'] as const) {
        const contrast = wcagContrast(tokens[text]?.[theme] ?? '', tokens[ground]?.[theme] ?? '');
        expect(contrast, `${text} on ${ground}, ${theme}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});
