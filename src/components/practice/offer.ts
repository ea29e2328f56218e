/** Offers the conversations that were begun on this page and not ended. */
import type { Run } from '../../records/runs.ts';
import type { CompiledScenario } from '../../simulations/roleplay/index.ts';

const SHOWN = 2;

export function offerRuns(
  open: readonly Run[],
  scenario: CompiledScenario,
  carryOn: (run: Run) => void,
): void {
  const place = document.getElementById('resume');
  const template = document.getElementById('resume-card') as HTMLTemplateElement | null;
  if (place === null || template === null) return;
  for (const run of open.slice(0, SHOWN)) {
    const customer = scenario.customers[run.customer];
    const card = template.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
    if (customer === undefined || card === undefined) continue;
    const said = run.choices.filter((choice) => 'reply' in choice).length;
    const fill = (part: string, text: string) => {
      const element = card.querySelector(`[data-part="${part}"]`);
      if (element !== null) element.textContent = text;
    };
    fill('who', `You were talking with ${customer.firstName}.`);
    fill(
      'how',
      `${said} ${said === 1 ? 'reply' : 'replies'} in, ${run.mode === 'coach' ? 'with the coach' : 'on your own'}.`,
    );
    card.querySelector('button')?.addEventListener('click', () => carryOn(run));
    place.append(card);
  }
}
