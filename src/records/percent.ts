/** A share (0–1) in words: `60%`. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;
