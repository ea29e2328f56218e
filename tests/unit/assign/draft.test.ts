import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/components/assign/calendar.ts';
import {
  draftFrom,
  drillOf,
  isEmpty,
  newDraft,
  pickOf,
  problemsOf,
} from '../../../src/components/assign/draft.ts';
import { fitted, linkLengthOf } from '../../../src/components/assign/measure.ts';
import { mailOf, messageOf, subjectOf } from '../../../src/components/assign/message.ts';
import { ANYTHING, wantedOf } from '../../../src/components/assign/pick.ts';
import type { Draft } from '../../../src/components/drills/database.ts';
import type { ListedScenario } from '../../../src/components/practice/given.ts';
import { drillLink, LIMITS } from '../../../src/records/drills/index.ts';
import { ALL } from '../roleplay/scenarios.ts';
import { manager, NOW, signed } from '../drills/fixture.ts';

const SITE = 'https://training.example.com/';
const scenarios: ListedScenario[] = ALL.slice(1).map((one) => ({
  ...{ slug: one.slug, title: one.title, summary: '', channel: one.channel, service: one.service },
  ...{ difficulty: 2, minutes: 6, edition: one.edition, principles: ['connect'] },
  customers: Object.values(one.customers).map(({ id, name }) => ({ id, name, about: '' })),
}));
const picks = scenarios.map(({ slug, customers }) => pickOf(slug, customers[0]?.id ?? ''));
const draft = (over: Partial<Draft> = {}): Draft => ({
  ...newDraft('draft1', 'Europe/London', NOW),
  ...{ from: 'Ines Marlow', picked: picks.slice(0, 10), dueLocal: '2026-12-18T17:00' },
  ...over,
});
const made = { id: 'abcdefghijkl', key: manager.publicKey };

describe('a draft', () => {
  it('without mistakes makes the drill it says', () => {
    expect(problemsOf(draft(), scenarios, NOW)).toEqual([]);
    const drill = drillOf(
      draft({ title: '  Before\nthe rush ', roster: ['Dana', 'Rui'] }),
      scenarios,
      made,
      NOW,
    );
    expect(drill).toMatchObject({
      title: 'Before the rush',
      due: { at: Date.UTC(2026, 11, 18, 17), zone: 'Europe/London' },
      names: { kind: 'list', list: ['Dana', 'Rui'] },
      ...{ mode: 'assess', pass: 70, counts: 'best', createdAt: NOW },
    });
    expect(drill.plays).toHaveLength(10);
  });

  it('says what is wrong with it and where', () => {
    const wrong = (over: Partial<Draft>) => problemsOf(draft(over), scenarios, NOW).map(({ field }) => field);
    expect(problemsOf(newDraft('a', 'UTC', NOW), scenarios, NOW).map(({ message }) => message)).toEqual([
      'Pick at least one role-play.',
      'Say who is asking: your team sees this name.',
    ]);
    expect(wrong({ picked: ['gone/nobody'] })).toEqual(['picked']);
    expect(wrong({ pass: -1 })).toEqual(['pass']);
    expect(wrong({ pass: 70.5 })).toEqual(['pass']);
    expect(wrong({ dueLocal: '2026-02-30T10:00' })).toEqual(['due']);
    expect(wrong({ dueLocal: '2026-11-21T12:00' })).toEqual(['due']);
    expect(wrong({ from: ' \u202e ' })).toEqual(['from']);
  });

  it('knows the length of its link before it is signed', async () => {
    for (const over of [
      {},
      { roster: ['Dana', 'نور'], note: 'Écoute', title: 'T' },
      { dueLocal: '', pass: -1 },
    ]) {
      const one = draft(over);
      const { token } = await signed(drillOf({ ...one, pass: 70 }, scenarios, made, NOW));
      expect(linkLengthOf(one, scenarios, SITE, NOW)).toBe(drillLink(SITE, token).length);
    }
    expect(linkLengthOf(draft({ picked: [] }), scenarios, SITE, NOW)).toBe(0);
  });

  it('leaves the names out of a link that would be too long, and stays short with a thousand people', () => {
    const few = draft({ roster: ['Dana Okafor', 'Rui Campos'] });
    expect(fitted(few, scenarios, SITE, NOW).namesInLink).toBe(true);
    const many = draft({ roster: Array.from({ length: 1000 }, (_, i) => `Person number ${i}`) });
    const short = fitted(many, scenarios, SITE, NOW);
    expect(short.namesInLink).toBe(false);
    expect(linkLengthOf(short, scenarios, SITE, NOW)).toBeLessThan(LIMITS.link);
    expect(many.roster).toHaveLength(1000);
  });

  it('made from a drill sent before says the same', () => {
    const before = draft({ title: 'Rush', note: 'Two\nlines', roster: ['Dana'], counts: 'first', pass: 55 });
    const drill = drillOf(before, scenarios, made, NOW);
    const again = draftFrom({ drill, roster: before.roster }, { id: 'draft2', replaces: drill.id }, NOW);
    expect({ ...again, id: 'draft1', replaces: undefined }).toEqual({ ...before, replaces: undefined });
    expect(again.replaces).toBe(drill.id);
    expect([isEmpty(again), isEmpty(newDraft('a', 'UTC', 0))]).toEqual([false, true]);
  });
});

describe('what goes out with a link', () => {
  const drill = drillOf(draft({ note: 'Bring one that went wrong.' }), scenarios, made, NOW);
  const link = drillLink(SITE, 'cbd1.abc.def');

  it('is a message that says what, until when, and how it counts', () => {
    const message = messageOf(drill, link, scenarios);
    for (const part of [
      link,
      'by Fri 18 Dec 2026, 17:00',
      '70 of 100',
      'your best attempt',
      'Bring one',
      'Ines Marlow',
    ])
      expect(message).toContain(part);
    expect(message).toMatch(/^Hello,\n\nPlease play “.+ and 9 more” on your own, .+: 10 role-plays, about/);
    expect(subjectOf(drill, scenarios)).toMatch(/^.+ and 9 more, by Fri /);
    const mail = new URL(mailOf({ ...drill, title: 'A & B?\r\nBcc: x@y' }, link, scenarios));
    expect(mail.searchParams.get('body')).toContain(link);
    expect([...mail.searchParams.keys()]).toEqual(['subject', 'body']);
  });

  it('is a calendar file with the date as a moment and two reminders', () => {
    const file = calendarOf(drill, link, scenarios);
    const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n');
    // An hour of role-plays before five in the afternoon.
    expect(lines).toContain('DTSTART:20261218T160000Z');
    expect(lines.filter((line) => line === 'BEGIN:VALARM')).toHaveLength(2);
    expect(lines.some((line) => line.startsWith('URL:') && line.endsWith(link))).toBe(true);
    expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const hostile = calendarOf({ ...drill, title: 'A\r\nEND:VCALENDAR;x,y' }, link, scenarios);
    expect(hostile.match(/^END:VCALENDAR/gm)).toHaveLength(1);
  });
});

describe('finding role-plays to pick', () => {
  it('goes by words in any order and by every filter', () => {
    const slugs = (over: object) =>
      wantedOf(scenarios, { ...ANYTHING, ...over }, { connect: 'Connect as a person' }).map(
        ({ slug }) => slug,
      );
    expect(slugs({ words: 'PARCEL third' })).toEqual(['third-late-parcel']);
    expect(slugs({ words: 'dana okafor' })).toContain('third-late-parcel');
    expect(slugs({ words: 'nothing like it' })).toEqual([]);
    expect(slugs({ words: 'person connect' })).toHaveLength(scenarios.length);
    expect(slugs({ channel: 'chat' })).toEqual(
      scenarios.filter((one) => one.channel === 'chat').map(({ slug }) => slug),
    );
    expect(slugs({ principle: 'connect', difficulty: '2' })).toHaveLength(scenarios.length);
    expect(slugs({ principle: 'anticipate' })).toEqual([]);
  });
});
