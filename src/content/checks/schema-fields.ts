/** Looks up which fields a Zod schema knows at a place in the data. */
import { z } from 'zod';

export interface Fields {
  readonly fields: readonly string[];
  /** The fields come from a closed word list, such as the behaviours, rather than being named fields. */
  readonly closed: boolean;
}

/** The schemas that may stand at one step further down. */
function below(schema: z.core.$ZodType, part: PropertyKey): z.core.$ZodType[] {
  if (schema instanceof z.ZodObject) {
    const next = (schema.shape as Record<PropertyKey, z.core.$ZodType>)[part];
    return next ? [next] : [];
  }
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodArray) return [schema.element];
  return [];
}

/** The schemas behind wrappers and unions. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrapped);
  return [schema];
}

/** The fields known at a path of the data. */
export function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): Fields {
  let here = unwrapped(schema);
  for (const part of path) here = here.flatMap((one) => below(one, part)).flatMap(unwrapped);
  for (const one of here) {
    if (one instanceof z.ZodObject) return { fields: Object.keys(one.shape), closed: false };
    if (one instanceof z.ZodRecord && one.keyType instanceof z.ZodEnum) {
      return { fields: one.keyType.options.map(String), closed: true };
    }
  }
  return { fields: [], closed: false };
}
