/** How numbers are written on the model page. */

/** A number without needless digits, with a real minus sign. */
export const figure = (x: number, digits = 3): string => {
  const rounded = Number(x.toFixed(Math.abs(x) >= 10 ? 1 : digits));
  return String(rounded === 0 ? 0 : rounded).replace('-', '−');
};

/** A change in points: "+4.2", "−0.3", "0". */
export const signed = (x: number): string => {
  const text = Math.abs(x).toFixed(1);
  if (text === '0.0') return '0';
  return `${x < 0 ? '−' : '+'}${text}`;
};
