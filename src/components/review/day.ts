/** The beginning and the end of the reader's own day, in ms. */
export function dayOf(now: number): readonly [number, number] {
  const start = new Date(now);
  start.setHours(0, 0, 0, 0);
  const end = new Date(start);
  end.setDate(end.getDate() + 1);
  return [start.getTime(), end.getTime() - 1];
}
