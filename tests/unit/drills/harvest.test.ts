import { describe, expect, it } from 'vitest';
import { decodeResult, harvest, resultLink } from '../../../src/records/drills/index.ts';
import { drillOf, resultOf, signed, tools } from './fixture.ts';

const drill = await signed(drillOf(2));
const { token: one } = await resultOf(drill);
const { token: two } = await resultOf(drill, undefined, 'Dana Okafor');

/** As a mail program breaks and quotes a line. */
const quoted = (text: string, mark: string, at = 76) =>
  (text.match(new RegExp(`.{1,${at}}`, 'g')) ?? []).map((line) => `${mark}${line}`).join('\r\n');

describe('codes in a pasted text', () => {
  it('are found alone, in links, twice, and among other words', () => {
    expect(harvest(one)).toEqual([one]);
    expect(harvest(`Hi Ines,\n\nhere it is: ${one}.\n\nRui`)).toEqual([one]);
    expect(harvest(`<a href="${resultLink('https://a.example/x/', one)}">result</a> ${one}\n${two}`)).toEqual(
      [one, two],
    );
  });

  it('survive a mail thread: wrapped, quoted twice, softly broken', async () => {
    const thread = `On Friday Rui wrote:\r\n${quoted(one, '> ')}\r\n> Rui\r\n\r\n${quoted(two, '>> > ', 60)}\r\nBye. ${one}`;
    expect(harvest(thread)).toEqual([one, two]);
    const soft = `${one.slice(0, 70)}=\r\n${one.slice(70, 140)}=\r\n${one.slice(140)}\r\nThanks`;
    expect(harvest(soft)).toEqual([one]);
    const [found = ''] = harvest(thread);
    expect((await decodeResult(found, tools)).ok).toBe(true);
  });

  it('that are cut off do not swallow the next one', () => {
    expect(harvest(`${one.slice(0, -20)}\n${two}`)).toEqual([one.slice(0, -20), two]);
    expect(harvest(`${one.slice(0, 30)} ${two}`)).toEqual([one.slice(0, 30), two]);
  });

  it('are looked for in a megabyte of rubbish without delay', () => {
    expect(harvest('cbr1.'.repeat(200_000))).toHaveLength(1);
    expect(harvest('cbr1.A '.repeat(150_000))).toHaveLength(1);
    expect(harvest('a'.repeat(1_000_000))).toEqual([]);
    expect(harvest(`${'x '.repeat(500_000)}${one}`)).toEqual([one]);
  });
});
