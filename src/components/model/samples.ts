/** What can be tried on the model page: failures and replies, in words and as the model sees them. */
import type { Behaviour } from '../../content/schemas/vocabulary.ts';
import type { Failure } from '../../simulations/customer/index.ts';

export const FAILURES: readonly { readonly label: string; readonly failure: Failure }[] = [
  { label: 'Nothing went wrong', failure: { kind: 'none', severity: 'minor', repeat: false } },
  { label: 'The kettle arrived broken', failure: { kind: 'outcome', severity: 'major', repeat: false } },
  { label: 'It arrived a day late', failure: { kind: 'process', severity: 'minor', repeat: false } },
  { label: 'Late for the third time', failure: { kind: 'process', severity: 'major', repeat: true } },
  { label: 'Someone was rude to them', failure: { kind: 'relational', severity: 'major', repeat: false } },
];

export const REPLIES: readonly { readonly label: string; readonly does: readonly Behaviour[] }[] = [
  { label: '“That must have been maddening. Tell me from the start.”', does: ['listen', 'empathise'] },
  { label: '“I am sorry. This is mine now, and I will see it through.”', does: ['apologise', 'own'] },
  { label: '“Done: it is put right, and here is what happens next.”', does: ['fix', 'set-expectation'] },
  { label: '“You will have your money back today.”', does: ['refund'] },
  { label: '“Money back, a new one, and a voucher on top.”', does: ['refund', 'replace', 'goodwill'] },
  { label: '“It will be there tomorrow, no question.”', does: ['over-promise'] },
  { label: '“Our policy is that only the shop can do that.”', does: ['cite-procedure', 'deflect'] },
  { label: '“That is not what my screen says. You must have misread it.”', does: ['argue', 'blame'] },
];

/** The sample at a place of its list. @throws RangeError when there is none */
export const chosen = <T>(samples: readonly T[], place: number): T => {
  const sample = samples[place];
  if (sample === undefined) throw new RangeError(`There is no sample ${place}; there are ${samples.length}.`);
  return sample;
};
