/** All checks of one role-play file. */
import { scenarioSchema } from '../../schemas/scenario.ts';
import type { Issue } from '../issue.ts';
import type { Registry } from '../registry.ts';
import { zodFindings } from '../zod-findings.ts';
import { checkActs } from './acts.ts';
import { checkConditions } from './conditions.ts';
import { checkEnough } from './enough.ts';
import { checkFallbacks } from './fallbacks.ts';
import { checkIds } from './ids.ts';
import { checkLinks } from './links.ts';
import { outlineOf } from './outline.ts';
import { checkPaths } from './paths.ts';
import { checkPerCustomer } from './per-customer.ts';
import { checkTexts } from './texts.ts';
import { checkWaiting } from './waiting.ts';

/** Everything wrong with a scenario as read from its YAML, in the order of the rules. Pure; takes any data. */
export function checkScenario(file: string, raw: unknown, registry: Registry): Issue[] {
  const outline = outlineOf(raw);
  const findings = [
    ...zodFindings(scenarioSchema, raw),
    ...checkLinks(outline, registry),
    ...checkIds(outline),
    ...checkConditions(outline),
    ...checkFallbacks(outline),
    ...checkPaths(outline),
    ...checkEnough(outline),
    ...checkPerCustomer(outline),
    ...checkTexts(outline, registry),
    ...checkActs(outline),
    ...checkWaiting(outline),
  ];
  return findings.map((found) => ({ file, ...found }));
}
