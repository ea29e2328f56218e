import { describe, expect, it } from 'vitest';
import {
  cleanName,
  cleanNote,
  cleanRoster,
  foldName,
  isNamed,
  LIMITS,
  nameFilter,
} from '../../../src/records/drills/index.ts';

describe('names', () => {
  it('of every script are kept; what disturbs the text around them is not', () => {
    expect(cleanName('  Dana \t Okafor\n')).toBe('Dana Okafor');
    expect(cleanName('نور الهدى')).toBe('نور الهدى');
    expect(cleanName('李小龍')).toBe('李小龍');
    expect(cleanName('Zoë 👩‍🚀')).toBe('Zoë 👩‍🚀');
    expect(cleanName('\u202ekcab\u202c')).toBe('kcab');
    expect(cleanName('a\u0000b\u200bc\ufeff')).toBe('a b c');
    expect(cleanName('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>');
    expect(cleanName('=HYPERLINK("http://x")')).toBe('=HYPERLINK("http://x")');
    expect(cleanName('\ud800')).toBe('');
  });

  it('of ten thousand characters are cut, never in the middle of a character', () => {
    expect([...cleanName('n'.repeat(10_000))]).toHaveLength(LIMITS.name);
    expect(cleanName('😀'.repeat(10_000))).toBe('😀'.repeat(LIMITS.name));
    expect([...cleanNote('n\n'.repeat(10_000))].length).toBeLessThanOrEqual(LIMITS.note);
  });

  it('are the same without case, accents, punctuation, and surname first', () => {
    expect(foldName('OKAFOR, Dana')).toBe(foldName('dana okafor'));
    expect(foldName('Zoë  O’Neill')).toBe(foldName('zoe o neill'));
    expect(foldName('李小龍')).not.toBe(foldName('李小狼'));
    expect(foldName('👩')).not.toBe(foldName('👨'));
    expect(cleanRoster(['Dana Okafor', '', ' ', 'dana okafor', 'Rui'])).toEqual(['Dana Okafor', 'Rui']);
    expect(cleanRoster(Array.from({ length: 3000 }, (_, i) => `P ${i}`))).toHaveLength(LIMITS.roster);
  });

  it('in a filter are all known, and misspelt ones nearly never', () => {
    for (const [count, tolerated] of [
      [3, 0.03],
      [100, 0.03],
      [1000, 0.13],
    ] as const) {
      const names = Array.from({ length: count }, (_, i) => `Person ${i} Surname${i * 7}`);
      const filter = nameFilter(names);
      expect(names.every((name) => isNamed(filter, name.toUpperCase()))).toBe(true);
      const strangers = Array.from({ length: 2000 }, (_, i) => `Stranger ${i} Nobody${i * 13}`);
      expect(strangers.filter((name) => isNamed(filter, name)).length / 2000).toBeLessThanOrEqual(tolerated);
      expect(JSON.stringify(filter).length).toBeLessThan(850);
    }
  });
});
