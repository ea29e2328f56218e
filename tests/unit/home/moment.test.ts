import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openingMoment } from '../../../src/components/home/moment.ts';
import type { Scenario } from '../../../src/content/schemas/scenario.ts';
import { compileScenario, replay } from '../../../src/simulations/roleplay/index.ts';

const scenario = compileScenario(
  'third-late-parcel',
  parse(readFileSync('src/content/scenarios/third-late-parcel.yaml', 'utf8')) as Scenario,
  { company: 'Larkfield' },
);

describe('the moment on the start page', () => {
  const shown = openingMoment(scenario, 'dana');

  it('shows a reply that does harm and one that does good', () => {
    const [bad, good] = shown?.moments ?? [];
    expect(bad && bad.after.satisfaction - bad.before.satisfaction).toBeLessThan(0);
    expect(good && good.after.satisfaction - good.before.satisfaction).toBeGreaterThan(0);
  });

  it('shows what a played role-play would show', () => {
    for (const moment of shown?.moments ?? []) {
      const [played] = replay(scenario, 'dana', [moment.choice]).moments;
      expect(played?.after).toEqual(moment.after);
      expect(played?.line).toBe(shown?.line);
    }
  });
});
