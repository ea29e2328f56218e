/** The examination for people. */
import { formatIssue } from '../../src/content/checks/issue.ts';
import type { Analysis } from '../../src/simulations/roleplay/analyse.ts';
import type { BotResult } from '../../src/simulations/roleplay/proof.ts';
import { PASS_MARK } from '../../src/simulations/roleplay/score.ts';
import type { CompiledScenario, CompiledStep } from '../../src/simulations/roleplay/types.ts';
import type { Examination, Examined } from './examine.ts';
import { table } from './table.ts';

const one = (value: number): string => value.toFixed(1);
const percent = (share: number): string => `${(share * 100).toFixed(share > 0 && share < 0.01 ? 2 : 0)}%`;

function customersTable(analyses: readonly Analysis[]): string[] {
  return table(
    ['customer', 'paths', 'decisions', 'best', 'worst', 'apart'],
    analyses.map((a) => [
      a.customer,
      a.exhaustive ? a.paths.toLocaleString('en-GB') : 'too many',
      `${a.decisions.fewest}–${a.decisions.most}`,
      one(a.best),
      one(a.worst),
      one(a.best - a.worst),
    ]),
  );
}

function endingsTable(scenario: CompiledScenario, analyses: readonly Analysis[]): string[] {
  return table(
    ['ending, by chance', ...analyses.map((a) => a.customer)],
    scenario.endings.map(({ id }) => [
      id,
      ...analyses.map((a) => (a.endings[id]?.paths ? percent(a.endings[id].chance) : 'never')),
    ]),
  );
}

function botsTable(bots: readonly BotResult[], customers: readonly string[]): string[] {
  return table(
    [`guessing (below ${PASS_MARK})`, ...customers, 'average'],
    bots.map((bot) => [bot.name, ...customers.map((id) => one(bot.scores[id] ?? NaN)), one(bot.average)]),
  );
}

/** For each reply, what it costs on average, and a star where it is best every time or a dot where it is best at times. */
function stepTable(step: CompiledStep, analyses: readonly Analysis[]): string[] {
  const cell = (a: Analysis, ref: string): string => {
    const figures = a.replies[ref];
    if (!figures || figures.met === 0) return '—';
    const mark = figures.optimal === figures.met ? ' *' : figures.optimal > 0 ? ' ·' : '  ';
    return `${one(figures.meanCost)}${mark}`;
  };
  const seen = analyses.map((a) => `${a.customer} ${percent(a.steps[step.id] ?? 0)}`).join(', ');
  return [
    `  ${step.id}  (come by at random: ${seen})`,
    ...table(
      ['reply', ...analyses.map((a) => `cost ${a.customer}`), 'does'],
      step.replies.map((reply) => [
        reply.id,
        ...analyses.map((a) => cell(a, reply.ref)),
        reply.acts.acts
          .map((act) => `${act.behaviour}${act.strength === 1 ? '' : ` ${act.strength}`}`)
          .join(', '),
      ]),
    ).map((line) => `  ${line}`),
  ];
}

function figures(found: Examined, detailed: boolean): string[] {
  const { compiled, proof, took } = found;
  if (!compiled || !proof) return [];
  const analyses = Object.values(proof.customers);
  const replies = Object.values(compiled.steps).reduce((sum, step) => sum + step.replies.length, 0);
  const optimal = percent(proof.optimalShare);
  const head = `${Object.keys(compiled.steps).length} steps, ${replies} replies (${optimal} best somewhere), ${compiled.endings.length} endings, edition ${proof.edition}, proved in ${(took / 1000).toFixed(1)} s`;
  const paths = analyses.map((a) => `  best with ${a.customer}: ${a.bestPath.join(' → ')}`);
  const worst = analyses.map((a) => `  worst with ${a.customer}: ${a.worstPath.join(' → ')}`);
  const steps = Object.values(compiled.steps).flatMap((step) => ['', ...stepTable(step, analyses)]);
  return [
    `  ${head}`,
    '',
    ...customersTable(analyses),
    '',
    ...endingsTable(compiled, analyses),
    '',
    ...botsTable([...proof.bots, proof.turnByTurn], Object.keys(proof.customers)),
    ...(detailed
      ? [
          '',
          ...paths,
          ...worst,
          '',
          '  * best whenever met, · best at times; cost in outcome points',
          ...steps,
        ]
      : []),
  ];
}

/** The report. `detailed` shows every decision. */
export function report({ scenarios, unknown }: Examination, detailed: boolean): string {
  const blocks = scenarios.map((found) => {
    const verdict = found.issues.length === 0 ? 'sound' : `${found.issues.length} to mend`;
    const issues = found.issues.map((issue) => `  ✗ ${formatIssue(issue)}`);
    const body = figures(found, detailed);
    return [`${found.slug}: ${verdict}`, ...body, ...(issues.length > 0 ? ['', ...issues] : [])].join('\n');
  });
  const bad = scenarios.filter((found) => found.issues.length > 0).length;
  const last = `${scenarios.length} role-plays, ${scenarios.length - bad} sound, ${bad} to mend`;
  return `${[...unknown, ...blocks, last].join('\n\n')}\n`;
}
