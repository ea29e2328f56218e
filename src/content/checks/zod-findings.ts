/** Tells what a Zod schema found in an author's terms: fact, place, fix. */
import type { z } from 'zod';
import { kindOf, listAt, shown, wantedCalled } from './author-words.ts';
import { finding, formatPath, type Finding } from './issue.ts';
import { fieldsAt, valuesAt } from './schema-fields.ts';
import { didYouMean } from './suggest.ts';

type ZodIssue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    data,
  );

const slugged = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** A missing field is told at its parent, so that the path exists in the file. */
function missing(path: Path): Finding {
  const field = String(path.at(-1));
  return finding(formatPath(path.slice(0, -1)), `the field "${field}" is missing.`, `Add "${field}:".`);
}

function wrongType(expected: string, path: Path, value: unknown): Finding {
  if (value === undefined) return missing(path);
  const wanted = wantedCalled(expected);
  const fix =
    expected === 'string' && typeof value !== 'object' ? `Put it in quotes: "${shown(value)}".` : '';
  return finding(formatPath(path), `wants ${wanted}, and has ${kindOf(value)}.`, fix);
}

function outOfBounds(
  issue: ZodIssue & { code: 'too_small' | 'too_big' },
  path: Path,
  value: unknown,
): Finding {
  const small = issue.code === 'too_small';
  const limit = small ? issue.minimum : issue.maximum;
  const bound = small ? 'at least' : 'at most';
  const at = formatPath(path);
  if (Array.isArray(value)) return finding(at, `wants ${bound} ${limit} items, and has ${value.length}.`);
  if (typeof value === 'string') {
    if (small && value.trim() === '') return finding(at, 'is empty.', 'Write a text.');
    return finding(at, `wants ${bound} ${limit} characters, and has ${value.length}.`);
  }
  return finding(at, `wants a number of ${bound} ${limit}, and has ${shown(value)}.`);
}

function wrongFormat(path: Path, value: unknown, hint: string): Finding {
  const text = shown(value);
  const isId = hint.startsWith('an id');
  const fix = isId && slugged(text) !== '' && slugged(text) !== text ? `Try "${slugged(text)}".` : '';
  const rule = hint.startsWith('Invalid') ? formatHint(path) : hint;
  return finding(formatPath(path), `"${text.slice(0, 60)}" does not fit: ${rule}.`, fix);
}

/** Patterns without a message of their own. */
const formatHint = (path: Path): string =>
  path.includes('face')
    ? 'a colour is written as six of 0-9 and a-f, in quotes, such as "8d5524"'
    : 'it is written in another form';

function unknownFields(
  issue: ZodIssue & { code: 'unrecognized_keys' },
  path: Path,
  schema: z.ZodType,
): Finding[] {
  const { fields, closed } = fieldsAt(schema, path);
  const [one, many] = closed ? listAt(path) : ['field', 'fields here'];
  return issue.keys.map((key) =>
    finding(formatPath(path), `unknown ${one} "${key}".`, didYouMean(key, fields, many)),
  );
}

const isAboutShape = (issue: ZodIssue, value: unknown): boolean =>
  issue.code === 'invalid_type' || (issue.code === 'invalid_value' && typeof value !== 'string');

function unionFindings(
  issue: ZodIssue & { code: 'invalid_union' },
  path: Path,
  data: unknown,
  schema: z.ZodType,
): Finding[] {
  if (issue.discriminator !== undefined) {
    return wrongKind(
      path.at(-1) === issue.discriminator ? path : [...path, issue.discriminator],
      data,
      schema,
    );
  }
  const value = valueAt(data, path);
  if (value === undefined) return [missing(path)];
  // The branch of the author's own shape: one whose complaint is not about the shape as a whole.
  const fitting = issue.errors.find(
    (branch) => !branch.some((inner) => inner.path.length === 0 && isAboutShape(inner, value)),
  );
  if (fitting) {
    return fitting.flatMap((inner) => translate(inner, [...path, ...inner.path], data, schema));
  }
  const wanted = issue.errors.flatMap((branch) =>
    branch.flatMap((inner) => {
      if (inner.code === 'invalid_value') return ['a text'];
      return inner.code === 'invalid_type' ? [wantedCalled(inner.expected)] : [];
    }),
  );
  return [finding(formatPath(path), `wants ${[...new Set(wanted)].join(' or ')}, and has ${kindOf(value)}.`)];
}

/** A shape that goes by a field such as `kind`, which is missing or unknown. `path` leads to that field. */
function wrongKind(path: Path, data: unknown, schema: z.ZodType): Finding[] {
  const kind = valueAt(data, path);
  if (kind === undefined) return [missing(path)];
  const field = String(path.at(-1));
  const known = valuesAt(schema, path);
  return [
    finding(
      formatPath(path),
      `unknown ${field} "${shown(kind)}".`,
      didYouMean(shown(kind), known, `${field}s`),
    ),
  ];
}

function translate(issue: ZodIssue, path: Path, data: unknown, schema: z.ZodType): Finding[] {
  const value = valueAt(data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownFields(issue, path, schema);
    case 'invalid_union':
      return unionFindings(issue, path, data, schema);
    case 'invalid_type':
      return [wrongType(issue.expected, path, value)];
    case 'too_small':
    case 'too_big':
      return [outOfBounds(issue, path, value)];
    case 'invalid_format':
      return [wrongFormat(path, value, issue.message)];
    case 'invalid_key':
      return [wrongFormat(path.slice(0, -1), path.at(-1), issue.issues[0]?.message ?? '')];
    case 'invalid_value': {
      if (value === undefined) return [missing(path)];
      if (typeof value === 'object')
        return [finding(formatPath(path), `wants one word, and has ${kindOf(value)}.`)];
      const [one, many] = listAt(path);
      const known = issue.values.map(String);
      return [
        finding(formatPath(path), `unknown ${one} "${shown(value)}".`, didYouMean(shown(value), known, many)),
      ];
    }
    default:
      return [finding(formatPath(path), `${issue.message}.`)];
  }
}

/** A misspelt field is missing under its right name as well: one fact, told once. */
const withoutEchoes = (findings: readonly Finding[]): Finding[] =>
  findings.filter(
    ({ path, message }) =>
      !findings.some(
        (other) =>
          other.path === path &&
          other.message.startsWith('unknown field') &&
          message === `the field ${other.suggestion.replace(/^Did you mean (".*")\?$/, '$1')} is missing.`,
      ),
  );

/** All that the schema finds wrong with the data, in the order of the schema. */
export function zodFindings(schema: z.ZodType, data: unknown): Finding[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  return withoutEchoes(result.error.issues.flatMap((issue) => translate(issue, issue.path, data, schema)));
}
