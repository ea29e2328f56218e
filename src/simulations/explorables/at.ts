/** The element at `index`, which is there: a list of years or months always has its first and last. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`No element ${index} in a list of ${list.length}.`);
  return found;
}
