/**
 * What can wait comes a piece a frame, from the top of the page down, so that the page stays quick to the touch: no
 * piece keeps a slow phone for long, and between two of them it can answer a finger.
 */
import { flushSync } from 'svelte';
import { painted } from './painted.ts';

type Piece = () => void;
type Soon = (piece: Piece) => () => void;

/**
 * A queue of pieces, one made after each `frame`. Pieces that one asks for while it is made come right after it.
 * @returns puts a piece into the queue, and answers how to take it out again
 */
export function queue(frame: () => Promise<void>, make: (piece: Piece) => void): Soon {
  const waiting = new Set<Piece>();
  let underWay = false;

  async function work(): Promise<void> {
    underWay = true;
    while (waiting.size > 0) {
      await frame();
      const [piece, ...longer] = waiting;
      if (piece === undefined) continue;
      waiting.delete(piece);
      try {
        make(piece);
      } catch (error) {
        // A piece that fails is told of, and keeps back none of the others.
        reportError(error);
      }
      // What it asked for is at the end now: the others go behind that.
      for (const other of longer) if (waiting.delete(other)) waiting.add(other);
    }
    underWay = false;
  }

  return (piece) => {
    waiting.add(piece);
    if (!underWay) void work();
    return () => waiting.delete(piece);
  };
}

/** The page's own. */
export const soon = queue(painted, flushSync);
