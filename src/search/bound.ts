/** Longer input is cut: nobody reads a longer sentence out, and a pasted page must not freeze the box. */
export const LONGEST_QUERY = 200;

/** What a query may be, whatever came in: one line of bounded length without control characters. */
export function boundQuery(raw: string | null | undefined): string {
  return (raw ?? '')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trimStart()
    .slice(0, LONGEST_QUERY);
}
