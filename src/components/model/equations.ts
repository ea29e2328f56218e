/**
 * The equations as they are printed: HTML with `var`, `sub` and `sup`, no more than the page needs. Symbols are
 * those of the parameter table. Subscript k stands for outcome, process and interaction in turn.
 */
export interface Equation {
  readonly title: string;
  /** Lines of HTML. */
  readonly lines: readonly string[];
  /** What it says, in words. */
  readonly words: string;
}

const v = (name: string, sub = ''): string => `<var>${name}</var>${sub === '' ? '' : `<sub>${sub}</sub>`}`;
const sum = 'Σ<sub>k</sub> ';

export const EQUATIONS: readonly Equation[] = [
  {
    title: 'What is perceived',
    lines: [
      `${v('p', 'k')} = ${v('x', 'k')} + ${v('a')} (1 − ${v('due', 'k')}) (${v('W', 'k')} − ${v('x', 'k')})`,
    ],
    words:
      'What was delivered (x) is seen in the light of what the customer thought they would get (W). Where a promise has fallen due it is seen bare.',
  },
  {
    title: 'What it is compared with',
    lines: [
      `${v('s', 'k')} = ${v('ρ')} ${v('W', 'k')} + (1 − ${v('ρ')}) ${v('Z', 'k')}, for treatment + ${v('κ')} (${v('R')} − ½)`,
      `${v('d', 'k')} = ${v('p', 'k')} − ${v('s', 'k')}`,
    ],
    words:
      'The yardstick mixes what they thought they would get with what they feel they should get (Z). Close customers (R near 1) look for more in how they are treated. A promise above the yardstick replaces it as it falls due.',
  },
  {
    title: 'What the gap is worth',
    lines: [
      `${v('e')} = ${v('ζ')} |${v('d')}| within ±${v('z')}, and ${v('ζ')}${v('z')} + |${v('d')}| − ${v('z')} beyond`,
      `${v('v')} = ${v('e')}<sup>${v('γ')}</sup> for a gain, −${v('λ')} ${v('e')}<sup>${v('γ')}</sup> for a shortfall`,
    ],
    words:
      'Small gaps hardly count, each further step counts a little less, and a shortfall weighs more than a gain. For outcome and process λ shrinks with closeness (1 − sR) and z widens (1 + bR); for treatment it is the other way round (1 + tR, 1 − bR). A broken promise multiplies λ by β, a repeated failure by β₂; what exceeds a promise counts χ.',
  },
  {
    title: 'Satisfaction',
    lines: [
      `${v('S')} = ${v('S', '0')} + ${v('σ')} [${sum}${v('ω', 'k')} ${v('v', 'k')} + ${v('δ')} (${sum}${v('ω', 'k')} ${v('p', 'k')} − ½)] − ${v('θ')} ${v('A')}`,
    ],
    words:
      'Gaps weighed by what matters after this kind of failure, plus what good service is worth in itself, minus anger. Kept between 0 and 100.',
  },
  {
    title: 'What a reply does',
    lines: [
      `${v('x', 'k')}′ = [${v('x', 'k')} + (1 − ${v('x', 'k')}) ${v('G', 'k')} ∕ (1 + ${v('G', 'k')})] ∕ (1 + ${v('L', 'k')})`,
    ],
    words:
      'G and L add up the gains and losses of the behaviours shown, each times its strength and its timing: warmth counts most at the start and the end, solving grows, repetition wears off, generosity stops counting at 1.5 times the loss, and an angry customer who was not heard takes in less.',
  },
  {
    title: 'Anger',
    lines: [
      `${v('A')}′ = ${v('A')} (1 − ${v('α', '1')} ${v('ℓ')}) (1 − ${v('α', '2')} ${v('g')}) + min(${v('α', '4')}, ${v('α', '3')} ${v('h')} + ${v('α', '5')} · ignored)`,
    ],
    words:
      'Being heard (ℓ) and visible progress (g) take anger away; harm (h) adds to it, at most so much in one reply. A reply that neither listens nor moves anything adds a little.',
  },
  {
    title: 'What is remembered',
    lines: [
      `${v('H')} = ${v('h', '1')} mean + ${v('h', '2')} best + ${v('h', '3')} worst + ${v('h', '4')} end`,
      `${v('C')}′ = ${v('C')} + ${v('μ')} (${v('H')} − ${v('C')})`,
    ],
    words:
      'The encounter is remembered by its average, its peaks and its end, and is added to the memory of all before it.',
  },
  {
    title: 'What is learned',
    lines: [
      `${v('R')}′ = ${v('R')} + ${v('τ')} ${sum}${v('ψ', 'k')} ${v('v', 'k')} + ${v('τ', '2')} (${v('C')}′∕100 − ${v('R')}) − ${v('τ', '3')} · doubt − ${v('τ', '4')} ${v('A')}`,
      `${v('W')}′ = ${v('W')} + ${v('ε')} (${v('p')} − ${v('W')}), ${v('Z')}′ = ${v('Z')} + ${v('ε', '1')} max(0, ${v('x')} − ${v('Z')})`,
    ],
    words:
      'Relationships grow with gains (less so, by 1 − τ₁R, where they are close already) and shrink with losses, empty promises and anger. “Will get” follows experience both ways; “should get” only rises.',
  },
  {
    title: 'Loyalty, and the figure scores are made from',
    lines: [
      `Pr(buys again) = 1 ∕ (1 + <i>e</i><sup>−(${v('ℓ')}₀ + ${v('ℓ')}₁${v('C')}′ + ${v('ℓ')}₂${v('R')}′)</sup>)`,
      `outcome = ${v('π')} ${v('H')} + (1 − ${v('π')}) · 100 Pr`,
    ],
    words:
      'Loyalty is a hundred times the probability that the customer buys again if the conversation ended now. A role-play is scored on the outcome figure, placed between the worst and the best that its choices allow.',
  },
  {
    title: 'The weeks after',
    lines: [
      `revenge = ${v('V∞')} ${v('V')} + (1 − ${v('V∞')}) ${v('V')} <i>e</i><sup>−${v('k')}(1 − ${v('h')}${v('R')})${v('t')}</sup>`,
      `avoidance = 1 − (1 − ${v('Q')}) <i>e</i><sup>−${v('k′')}(1 + ${v('h')}${v('R')})${v('t')}</sup>`,
    ],
    words:
      'With t in weeks. Any recovery first takes j + j₁R off both. Not used in the role-plays; used for what lessons say about time.',
  },
  {
    title: 'What keeping customers is worth',
    lines: [`value = 1 ∕ (1 − ${v('r')} (1 + growth) ∕ (1 + interest))`],
    words:
      'In multiples of a first year’s margin, when a share r of customers stays each year; growth 5%, interest 10%.',
  },
];
