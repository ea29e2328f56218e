/** Where tokens travel: after the `#`, which browsers never send to a server. */

/** The link of a drill. @param site the site's address with its base, ending in `/` */
export const drillLink = (site: string, token: string): string => `${site}drill/#d=${token}`;

/** The link that opens the board with a result. */
export const resultLink = (site: string, token: string): string => `${site}team/#r=${token}`;

/** The token in a page's fragment, or undefined. */
export function tokenInHash(hash: string): string | undefined {
  const found = /^#[dr]=(.*)$/s.exec(hash)?.[1];
  if (found === undefined) return undefined;
  try {
    return decodeURIComponent(found);
  } catch {
    return found;
  }
}
