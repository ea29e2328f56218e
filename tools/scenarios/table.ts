/** Plain columns for a terminal. */

const NUMBER = /^[\d.,%–-]+( [*·]| {2})?$/;

/** Lines of a table, indented by two. Numbers stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...all.map((row) => (row[i] ?? '').length)));
  return all.map((row) =>
    `  ${row
      .map((cell, i) =>
        NUMBER.test(cell) || (row === head && i > 0 && isNumeric(rows, i))
          ? cell.padStart(widths[i] ?? 0)
          : cell.padEnd(widths[i] ?? 0),
      )
      .join('  ')}`.trimEnd(),
  );
}

const isNumeric = (rows: readonly (readonly string[])[], column: number): boolean =>
  rows.some((row) => NUMBER.test(row[column] ?? ''));
