/** `npm run new:scenario` writes a role-play that passes everything a shipped one passes. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/content/checks/read.ts';
import { checkScenario } from '../../src/content/checks/scenario/index.ts';
import { readYaml } from '../../src/content/checks/yaml.ts';
import { scenarioSchema } from '../../src/content/schemas/scenario.ts';
import { CHANNELS, SERVICES } from '../../src/content/schemas/vocabulary.ts';
import { compileScenario } from '../../src/simulations/roleplay/index.ts';
import { proofOf } from '../../src/simulations/roleplay/proof.ts';
import { draft } from '../../tools/new-scenario/draft.ts';
import { customerId, QUESTIONS } from '../../tools/new-scenario/questions.ts';

const { registry } = readContent(join(import.meta.dirname, '../../src/content'));
const GIVEN = { slug: 'broken-kettle', title: 'The broken kettle', customers: 'Ünal Öz, Bo Lind' };

const wrong = (name: string, answer: string) => QUESTIONS.find((one) => one.name === name)?.wrong(answer);

describe('a new role-play', () => {
  test.each(CHANNELS.flatMap((channel) => SERVICES.map((service) => [channel, service])))(
    'by %s for %s passes the checks',
    (channel = '', service = '') => {
      const { data } = readYaml(draft({ ...GIVEN, channel, service }));
      expect(checkScenario('scenarios/broken-kettle.yaml', data, registry)).toEqual([]);
    },
  );

  test('passes the proof', () => {
    const { data } = readYaml(draft({ ...GIVEN, channel: 'phone', service: 'repair' }));
    const compiled = compileScenario('broken-kettle', scenarioSchema.parse(data));
    expect(proofOf(compiled, ['unfortunately']).issues).toEqual([]);
  });

  test('is not begun with answers that do not fit', () => {
    expect(wrong('slug', 'Broken Kettle')).toBe(
      '"Broken Kettle" does not fit. Write lower-case words joined by hyphens.',
    );
    expect(wrong('channel', 'fone')).toBe('"fone" is not known. Did you mean "phone"?');
    expect(wrong('customers', 'Bo Lind')).toBe(
      'Two names are needed: the same words land differently on different people.',
    );
    expect(wrong('customers', 'Bo Lind, Bo Berg')).toBe('Each customer needs another given name.');
    expect(wrong('title', '')).toBe('A title has 1 to 80 characters.');
    expect(wrong('customers', 'Bo Lind, Ada Brandt')).toBe('');
  });

  test('calls customers by their given names in plain letters', () => {
    expect(customerId('Ünal Öz')).toBe('unal');
  });
});
