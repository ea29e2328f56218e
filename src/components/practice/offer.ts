/** Cards at the foot of the window: conversations begun on this page and not ended, and one that is not to be had. */
import type { Run } from '../../records/runs.ts';
import type { CompiledScenario } from '../../simulations/roleplay/index.ts';

const SHOWN = 2;

/** Puts a card at the foot of the window. Answers its button. */
function card(who: string, how: string): HTMLButtonElement | null {
  const template = document.getElementById('resume-card') as HTMLTemplateElement;
  const made = template.content.cloneNode(true) as DocumentFragment;
  for (const [part, text] of Object.entries({ who, how }))
    made.querySelector(`[data-part="${part}"]`)?.append(text);
  const button = made.querySelector('button');
  document.getElementById('resume')?.append(made);
  return button;
}

export function offerRuns(
  open: readonly Run[],
  scenario: CompiledScenario,
  carryOn: (run: Run) => void,
): void {
  for (const run of open.slice(0, SHOWN)) {
    const customer = scenario.customers[run.customer];
    if (customer === undefined) continue;
    const said = run.choices.filter((choice) => 'reply' in choice).length;
    card(
      `You were talking with ${customer.firstName}.`,
      `${said} ${said === 1 ? 'reply' : 'replies'} in, ${run.mode === 'coach' ? 'with the coach' : 'on your own'}.`,
    )?.addEventListener('click', () => carryOn(run));
  }
}

/** The address names a conversation that cannot be shown. @param changed the role-play has changed since */
export function sayNotHere(changed: boolean): void {
  const [who, how] = changed
    ? [
        'This role-play has changed since that conversation.',
        'What you played then stays in your record. Start anew here.',
      ]
    : [
        'That conversation is not in this browser.',
        'It was played elsewhere, or your record here was deleted. Start anew, or open it where you played.',
      ];
  const button = card(who, how);
  if (button === null) return;
  button.textContent = 'Close';
  button.addEventListener('click', () => {
    button.parentElement?.remove();
    document.querySelector<HTMLElement>('#setup input:checked')?.focus();
  });
}
