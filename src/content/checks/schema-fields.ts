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

const at = (schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType[] =>
  path.reduce<z.core.$ZodType[]>(
    (here, part) => here.flatMap((one) => below(one, part)).flatMap(unwrapped),
    unwrapped(schema),
  );

/** The literal values that may stand at a path of the data. */
export const valuesAt = (schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] =>
  at(schema, path).flatMap((one) => (one instanceof z.ZodLiteral ? [...one.values].map(String) : []));

/** The fields known at a path of the data. */
export function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): Fields {
  for (const one of at(schema, path)) {
    if (one instanceof z.ZodObject) return { fields: Object.keys(one.shape), closed: false };
    if (one instanceof z.ZodRecord && one.keyType instanceof z.ZodEnum) {
      return { fields: one.keyType.options.map(String), closed: true };
    }
  }
  return { fields: [], closed: false };
}
