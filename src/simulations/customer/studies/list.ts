/** Reading lists that are known to be long enough. */

/** The element at `i`; negative counts from the end. @throws RangeError when there is none */
export const at = <T>(list: readonly T[], i: number): T => {
  const found = list.at(i);
  if (found === undefined) throw new RangeError(`There is no element ${i} in a list of ${list.length}.`);
  return found;
};
