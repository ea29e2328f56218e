/** The examination for machines: plain data, no sets. */
import type { Examination } from './examine.ts';

/** Sets become lists; everything else stays as it is. */
export function asJson({ scenarios, unknown }: Examination): unknown {
  const plain = scenarios.map(({ slug, file, issues, proof, took }) => ({ slug, file, took, issues, proof }));
  return JSON.parse(
    JSON.stringify({ scenarios: plain, unknown }, (_, value: unknown) =>
      value instanceof Set ? [...value] : value,
    ),
  );
}
