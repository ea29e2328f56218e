/** The source documents by the title each carries, for naming them in lessons and on the principles page. */
import type { Principle } from '../../content/schemas/principle.ts';

type SourceId = Principle['sources'][number];

const TITLES: Readonly<Record<SourceId, string>> = {
  '000': 'Customer Service and Marketing',
  '001': 'Objectives of Customer Service',
  '002': 'Where Does Marketing Meet Customer Service?',
  '003': 'What Role Does Customer Service Play in Marketing?',
  '004': 'Use of Customer Service as a Marketing Tool',
};

/** “Customer Service and Marketing” */
export const sourceName = (id: SourceId): string => `“${TITLES[id]}”`;
