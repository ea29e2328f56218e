import { describe, expect, it } from 'vitest';
import {
  CLOCK_TOLERANCE,
  dueText,
  isLate,
  isZone,
  localOf,
  momentOf,
} from '../../../src/records/drills/index.ts';

const utc = (text: string) => Date.parse(`${text}Z`);

describe('a due date', () => {
  it('is the moment of that wall-clock time in that zone, summer and winter', () => {
    expect(momentOf('2026-07-01T17:00', 'Europe/London')).toBe(utc('2026-07-01T16:00'));
    expect(momentOf('2026-12-01T17:00', 'Europe/London')).toBe(utc('2026-12-01T17:00'));
    expect(momentOf('2026-12-01T17:00', 'Asia/Kolkata')).toBe(utc('2026-12-01T11:30'));
    expect(momentOf('2026-12-01T17:00', 'Pacific/Kiritimati')).toBe(utc('2026-12-01T03:00'));
  });

  it('that happens twice when the clocks go back is the later one', () => {
    expect(momentOf('2026-10-25T01:30', 'Europe/London')).toBe(utc('2026-10-25T01:30'));
    expect(momentOf('2026-11-01T01:30', 'America/New_York')).toBe(utc('2026-11-01T06:30'));
  });

  it('that is left out when the clocks go forward lies as long after the change', () => {
    const at = momentOf('2026-03-29T01:30', 'Europe/London') as number;
    expect(at).toBe(utc('2026-03-29T01:30'));
    expect(localOf({ at, zone: 'Europe/London' })).toBe('2026-03-29T02:30');
    // A change of half an hour.
    expect(momentOf('2026-10-04T02:15', 'Australia/Lord_Howe')).toBe(utc('2026-10-03T15:45'));
  });

  it('comes back to the same field, whatever the zone and time of year', () => {
    for (const zone of ['UTC', 'Europe/London', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia'])
      for (let day = 1; day < 365; day += 7) {
        const local = new Date(Date.UTC(2027, 0, day, 17, 45)).toISOString().slice(0, 16);
        const at = momentOf(local, zone) as number;
        expect([zone, localOf({ at, zone })]).toEqual([zone, local]);
      }
  });

  it('is nothing for what is no date or no zone', () => {
    for (const local of ['', 'soon', '2026-02-30T10:00', '2026-13-01T10:00', '2026-01-01T24:61'])
      expect(momentOf(local, 'UTC')).toBeUndefined();
    expect(momentOf('2026-01-01T10:00', 'Europe/Atlantis')).toBeUndefined();
    expect(isZone('Europe/Atlantis')).toBe(false);
  });

  it('forgives clocks that differ by five minutes, and no more', () => {
    const due = { at: 1_000_000_000, zone: 'UTC' };
    expect(isLate(due, due.at + CLOCK_TOLERANCE)).toBe(false);
    expect(isLate(due, due.at + CLOCK_TOLERANCE + 1)).toBe(true);
    expect(isLate(undefined, Infinity)).toBe(false);
  });

  it('is told in its own zone, and still told where the zone is unknown', () => {
    const at = utc('2026-11-27T17:00');
    expect(dueText({ at, zone: 'America/New_York' })).toBe('Fri 27 Nov 2026, 12:00 (America/New York)');
    expect(dueText({ at, zone: 'Europe/Atlantis' })).toContain('17:00 (UTC)');
  });
});
