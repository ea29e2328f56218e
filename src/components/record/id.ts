/** A fresh id: letters and digits. `crypto.randomUUID` is missing where the site is served without https. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => (byte % 36).toString(36)).join('');
