import { describe, expect, it } from 'vitest';
import { rosterOf, splitNames } from '../../../src/components/assign/people.ts';
import { namesInTable, readTable, textOf } from '../../../src/components/assign/roster.ts';
import { LIMITS } from '../../../src/records/drills/index.ts';

describe('names typed or pasted', () => {
  it('are one a line, or parted by commas on a single line', () => {
    expect(splitNames('Dana Okafor\nRui Campos\r\n\r\n Ines ')).toEqual([
      'Dana Okafor',
      'Rui Campos',
      'Ines',
    ]);
    expect(splitNames('Dana, Rui; Ines\tMo')).toEqual(['Dana', 'Rui', 'Ines', 'Mo']);
    expect(splitNames('Okafor, Dana\nCampos, Rui')).toEqual(['Okafor, Dana', 'Campos, Rui']);
    expect(splitNames('Dana Okafor <dana@example.com>; rui@example.com Rui')).toEqual(['Dana Okafor', 'Rui']);
  });

  it('that are hostile stay what they are: text', () => {
    const hostile = ['=HYPERLINK("http://x","y")', '<img src=x onerror=alert(1)>', '\u202eevil', 'نور', '👩‍🚀'];
    expect(rosterOf(hostile).names).toEqual([hostile[0], hostile[1], 'evil', 'نور', '👩‍🚀']);
  });

  it('say what was left out', () => {
    expect(rosterOf(['Dana', 'dana', 'DANA']).notes).toEqual(['2 names were there twice and kept once.']);
    expect(rosterOf(['n'.repeat(10_000)]).notes).toEqual([`One name was cut to ${LIMITS.name} characters.`]);
    expect(rosterOf(Array.from({ length: 1200 }, (_, i) => `P ${i}`)).notes).toEqual([
      'The first 1000 names were kept; 200 were left out.',
    ]);
    expect(rosterOf(['Dana', 'Rui'])).toEqual({ names: ['Dana', 'Rui'], notes: [] });
  });
});

describe('a roster file', () => {
  const names = (text: string) => {
    const table = readTable(text);
    return namesInTable(table, table.guess);
  };

  it('gives its names whatever parts the columns and wherever they stand', () => {
    expect(names('Name,Team\nDana Okafor,North\n"Campos, Rui",South')).toEqual([
      'Dana Okafor',
      'Campos, Rui',
    ]);
    expect(names('\ufeffid;Full name\n1;Dana\n2;Rui')).toEqual(['Dana', 'Rui']);
    expect(names('First name\tLast name\tMail\nDana\tOkafor\td@x.com')).toEqual(['Dana Okafor']);
    expect(names('Surname,Given name\nOkafor,Dana')).toEqual(['Dana Okafor']);
    expect(names('Dana Okafor\nRui Campos')).toEqual(['Dana Okafor', 'Rui Campos']);
    expect(names('17,dana@example.com,Dana Okafor\n18,rui@example.com,Rui Campos')).toEqual([
      'Dana Okafor',
      'Rui Campos',
    ]);
  });

  it('is read as the spreadsheet wrote it, and not at all where it is a workbook', () => {
    const text = 'Name\nZoë O’Brien\n';
    const windows = Buffer.from('Name\nZo\u00eb O\u0092Brien\n', 'latin1');
    const marked = Buffer.from(`\ufeff${text}`, 'utf16le');
    const files = [Buffer.from(text), windows, marked, Buffer.from(marked).swap16()];
    expect(files.map((file) => textOf(file))).toEqual([text, text, text, text]);
    expect(textOf(Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]))).toBeUndefined();
    expect(textOf(Buffer.from(''))).toBe('');
  });

  it('may be empty, ragged or rubbish', () => {
    expect(readTable('').rows).toEqual([]);
    expect(names('Name,Team\nDana\n,\nRui,South,extra')).toEqual(['Dana', 'Rui']);
    expect(names('"unclosed,quote\nDana').length).toBeLessThanOrEqual(2);
    expect(names('\u0000\u0001\u0002').map((name) => rosterOf([name]).names.length)).toEqual([0]);
  });

  it('of a thousand people with hostile names is read whole', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `"=HYPERLINK(""http://x"",""${i}"")",<b>${i}</b>`);
    const read = rosterOf(names(['Name,Note', ...rows].join('\n')));
    expect(read.names).toHaveLength(1000);
    expect(read.names[7]).toBe('=HYPERLINK("http://x","7")');
  });
});
