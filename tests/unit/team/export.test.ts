import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvCell, csvFile } from '../../../src/records/team/csv.ts';
import { JSON_FORMAT, tableAsCsv, tableAsJson } from '../../../src/records/team/export.ts';
import { tableOf } from '../../../src/records/team/table.ts';
import { ADA, attempt, drill, failed, HOUR, NOON, received, WELL } from './make.ts';

const HOSTILE = [
  '=HYPERLINK("https://evil.example","Ada")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r\n=1',
  ' =1',
  '\u200b=1',
  '＝1',
  '|calc',
  '%0A=1',
];

const parse = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;

describe('csvCell', () => {
  it.each(HOSTILE)('makes a text of %j', (name) => {
    expect(csvCell(name)).toMatch(/^"'/);
  });

  it('leaves numbers and ordinary names alone, and nothing for nothing', () => {
    expect([csvCell(-3), csvCell('O’Neil, "Ann"'), csvCell(undefined), csvCell(Number.NaN)]).toEqual([
      '-3',
      '"O’Neil, ""Ann"""',
      '',
      '',
    ]);
  });

  it('whatever the text: one cell on one line that starts no formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE)), { minLength: 1 }),
        (texts) => {
          const [cells, ...more] = parse(csvFile([['x', ...texts]]));
          expect(more).toEqual([]);
          expect(cells).toHaveLength(texts.length + 1);
          for (const cell of cells ?? []) expect(cell).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u);
        },
      ),
    );
  });
});

const results = [
  received('Ada', [attempt(ADA, 'a', WELL)]),
  failed('=HYPERLINK("x")', 'The signature does not match.'),
];
const rows = tableOf(drill(), results, NOON);
const title = ({ scenario, customer }: { scenario: string; customer: string }) => `=${scenario} ${customer}`;

describe('exports', () => {
  it('CSV: a line for each person, statuses in words, remarks', () => {
    const [head, ...lines] = parse(tableAsCsv(drill(), rows, title));
    expect(head).toHaveLength(12);
    expect(head?.[4]).toBe("'=kettle ada: status");
    const line = (name: string) => lines.find((cells) => cells[0] === name);
    expect(line('Ada')?.slice(1, 8)).toEqual(['Partial', '1', '100', 'Passed', '100', '1', 'No result yet']);
    expect(line('\'=HYPERLINK("x")')?.at(-1)).toBe('The signature does not match.');
  });

  it('JSON: everything, with times as ISO and choices kept', () => {
    const read = JSON.parse(
      tableAsJson(
        drill({ due: { at: NOON + HOUR, zone: 'Europe/London' } }),
        rows,
        { drill: 'Late parcels', play: title },
        NOON,
      ),
    ) as Record<string, unknown>;
    expect(read).toMatchObject({
      format: JSON_FORMAT,
      version: 1,
      exportedAt: '2026-06-15T12:00:00.000Z',
      drill: { id: 'd1', due: { at: '2026-06-15T13:00:00.000Z', zone: 'Europe/London' } },
    });
    expect(JSON.stringify(read)).toContain('"reply":"hear"');
  });

  it('leaves out a time that no calendar knows instead of failing', () => {
    const odd = received('Odd', [{ ...attempt(ADA, 'o', WELL), startedAt: 1e300 }]);
    const table = tableOf(drill(), [odd], NOON);
    expect(() => tableAsJson(drill(), table, { drill: 'Late parcels', play: title }, NOON)).not.toThrow();
  });
});
