/** `1 lesson`, `1,200 drills`. Not by `Intl`: pages that are to be there at once use it. */
export const counted = (n: number, one: string): string =>
  `${String(n).replace(/\B(?=(\d{3})+$)/g, ',')} ${one}${n === 1 ? '' : 's'}`;
