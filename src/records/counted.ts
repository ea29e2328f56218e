/** "1 lesson", "4 lessons" */
export const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;
