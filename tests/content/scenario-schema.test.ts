/** The JSON Schema that editors use says what the schema of the build says. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scenarioJsonSchema } from '../../tools/json-schema/scenario.ts';

const FOLDER = join(import.meta.dirname, '../../src/content/scenarios');

test('the JSON Schema beside the role-plays is current: `npm run schema` writes it', () => {
  expect(readFileSync(join(FOLDER, 'scenario.schema.json'), 'utf8')).toBe(scenarioJsonSchema());
});

test('every field of a role-play tells what it is for', () => {
  const { properties } = JSON.parse(scenarioJsonSchema()) as { properties: Record<string, object> };
  const silent = Object.entries(properties).filter(
    ([, field]) => !JSON.stringify(field).includes('description'),
  );
  expect(silent.map(([name]) => name)).toEqual([]);
});

test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.yaml')))(
  '%s names its schema for editors',
  (name) => {
    const [first] = readFileSync(join(FOLDER, name), 'utf8').split('\n');
    expect(first).toBe('# yaml-language-server: $schema=./scenario.schema.json');
  },
);
