/** The lists in one file each: principles and phrases. Ids are unique. */
import type { z } from 'zod';
import { finding, type Finding, type Issue } from './issue.ts';
import { zodFindings } from './zod-findings.ts';

function repeatedIds(items: unknown): Finding[] {
  if (!Array.isArray(items)) return [];
  const ids = (items as ({ id?: unknown } | null)[]).map((item) => item?.id);
  return ids.flatMap((id, i) => {
    const first = ids.indexOf(id);
    if (typeof id !== 'string' || first === i) return [];
    return [finding(`[${i}].id`, `the id "${id}" is taken by [${first}].`, 'Give each item its own id.')];
  });
}

/** Everything wrong with a list of items of one schema. Pure. */
export const checkList = (file: string, schema: z.ZodType, data: unknown): Issue[] =>
  [...zodFindings(schema, data), ...repeatedIds(data)].map((found) => ({ file, ...found }));
