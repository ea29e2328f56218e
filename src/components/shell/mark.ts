/** The built-in mark as a drawing: a line that sets out, turns, and comes back. */
export const MARK_LINE = 'M31 14H20.5a8.5 8.5 0 0 0 0 17H34m0 0-6-6m6 6-6 6';

/** The mark as a stand-alone SVG. `round` is the corner radius on the 48-unit square; 0 bleeds to the edge. */
export const markSvg = (ground: string, line: string, round = 13): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="${round}" fill="${ground}"/><path d="${MARK_LINE}" fill="none" stroke="${line}" stroke-width="4.6" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
