import { describe, expect, it, vi } from 'vitest';
import { courseOf, nearest, SIZE } from '../../../src/components/practice/debrief/course.ts';
import { queue } from '../../../src/components/practice/soon.ts';

describe('the course of a conversation, drawn', () => {
  const points = [
    { satisfaction: 0, loyalty: 100 },
    { satisfaction: 50, loyalty: 50 },
    { satisfaction: 100, loyalty: 0 },
  ];
  const course = courseOf(points, 380);

  it('marks every point of both measures, the best at the top', () => {
    const [first, , last] = course.xs;
    const bottom = (SIZE.height - SIZE.bottom).toFixed(1);
    const top = SIZE.top.toFixed(1);
    for (const marks of Object.values(course.dots)) expect(marks.match(/M/g)).toHaveLength(3);
    expect(course.dots.satisfaction.startsWith(`M${first},${bottom}`)).toBe(true);
    expect(course.dots.satisfaction).toContain(`M${last},${top}`);
    expect(course.dots.loyalty.startsWith(`M${first},${top}`)).toBe(true);
  });

  it('finds the turn that is pointed at', () => {
    const [first = 0, second = 0, third = 0] = course.xs;
    expect(nearest(course.xs, -50)).toBe(0);
    expect(nearest(course.xs, (first + second) / 2 - 1)).toBe(0);
    expect(nearest(course.xs, (first + second) / 2 + 1)).toBe(1);
    expect(nearest(course.xs, third + 99)).toBe(2);
  });
});

describe('a piece a frame', () => {
  /** A queue whose frames are drawn by hand. */
  function byHand() {
    let draw = () => {};
    const frame = () => new Promise<void>((resolve) => (draw = resolve));
    const soon = queue(frame, (piece) => piece());
    const frames = async (count: number) => {
      for (let drawn = 0; drawn < count; drawn++) {
        draw();
        await new Promise((resolve) => setTimeout(resolve));
      }
    };
    return { soon, frames };
  }

  it('makes one piece after each frame, those a piece asks for before all that waited longer', async () => {
    const { soon, frames } = byHand();
    const made: string[] = [];
    const piece = (name: string, inner: () => void = () => {}) => {
      soon(() => {
        made.push(name);
        inner();
      });
    };
    piece('chart', () => {
      piece('dots');
      piece('turns');
    });
    piece('others');
    expect(made).toEqual([]);
    await frames(1);
    expect(made).toEqual(['chart']);
    await frames(9);
    expect(made).toEqual(['chart', 'dots', 'turns', 'others']);
    piece('later');
    await frames(1);
    expect(made.at(-1)).toBe('later');
  });

  it('leaves out what is taken back, also while another piece is made', async () => {
    const { soon, frames } = byHand();
    const made: string[] = [];
    let takeBack = () => {};
    soon(() => {
      made.push('first');
      takeBack();
    });
    takeBack = soon(() => made.push('second'));
    soon(() => made.push('third'));
    await frames(9);
    expect(made).toEqual(['first', 'third']);
  });

  it('tells of a piece that fails and goes on with the others', async () => {
    const told = vi.fn();
    vi.stubGlobal('reportError', told);
    const { soon, frames } = byHand();
    const made: string[] = [];
    const broken = new Error('broken');
    soon(() => {
      throw broken;
    });
    soon(() => made.push('second'));
    await frames(9);
    soon(() => made.push('third'));
    await frames(2);
    expect(told.mock.calls).toEqual([[broken]]);
    expect(made).toEqual(['second', 'third']);
    vi.unstubAllGlobals();
  });
});
