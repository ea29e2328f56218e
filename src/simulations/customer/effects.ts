/**
 * What each behaviour does, all calibrated: how much it mends (`gain`) or harms (`loss`) each dimension at full
 * strength, and what else it is. A gain G closes G/(1+G) of the way to perfect delivery; a loss L divides what
 * there is by 1+L.
 */
import type { Behaviour } from '../../content/schemas/vocabulary.ts';
import type { PerDimension } from './types.ts';

/** Warmth loses value when repeated and in the middle; solving gains value as the conversation goes on. */
export type Manner = 'warmth' | 'solving' | 'handling' | 'harm';

export interface Effect extends PerDimension {
  /** Its place in this table and in `CustomerState.shown`. */
  readonly position: number;
  readonly manner: Manner;
  /** How far it makes the customer feel heard. */
  readonly heard: number;
  /** What it gives, as a multiple of the loss. Its worth for the outcome is computed from this. */
  readonly generosity: number;
  /** How much of it will be found out as untrue or not kept. */
  readonly doubt: number;
}

type Strengths = Partial<Omit<Effect, 'manner' | 'position'>>;

let rows = 0;

const effect = (manner: Manner, serves: Strengths): Effect => ({
  position: rows++,
  manner,
  outcome: 0,
  process: 0,
  interaction: 0,
  heard: 0,
  generosity: 0,
  doubt: 0,
  ...serves,
});

export const EFFECTS: Readonly<Record<Behaviour, Effect>> = {
  listen: effect('handling', { interaction: 0.3, heard: 0.6 }),
  empathise: effect('warmth', { interaction: 0.34, heard: 0.5 }),
  apologise: effect('warmth', { interaction: 0.37, heard: 0.1 }),
  thank: effect('warmth', { interaction: 0.25 }),
  personalise: effect('warmth', { interaction: 0.3 }),
  explain: effect('handling', { process: 0.2, interaction: 0.1 }),
  'be-honest': effect('handling', { process: 0.2, interaction: 0.3 }),
  own: effect('handling', { process: 0.3, interaction: 0.25, heard: 0.2 }),
  ask: effect('handling', { process: 0.2, interaction: 0.2, heard: 0.3 }),
  fix: effect('solving', { outcome: 0.9, process: 0.35 }),
  replace: effect('solving', { generosity: 1.1 }),
  refund: effect('solving', { generosity: 1 }),
  compensate: effect('solving', { generosity: 1, process: 0.2 }),
  goodwill: effect('solving', { generosity: 0.3, interaction: 0.12 }),
  'offer-payment-help': effect('solving', { outcome: 0.6, process: 0.25 }),
  teach: effect('solving', { outcome: 0.5, process: 0.25 }),
  anticipate: effect('solving', { outcome: 0.2, process: 0.35 }),
  'set-expectation': effect('handling', { process: 0.35 }),
  'keep-informed': effect('handling', { process: 0.35 }),
  'follow-up': effect('handling', { process: 0.3, interaction: 0.25 }),
  'warm-handover': effect('handling', { process: 0.4, interaction: 0.2 }),
  'offer-choice': effect('handling', { process: 0.35, interaction: 0.1 }),
  interrupt: effect('harm', { interaction: 0.25 }),
  'recite-script': effect('harm', { interaction: 0.2 }),
  minimise: effect('harm', { interaction: 0.35 }),
  blame: effect('harm', { interaction: 0.25, process: 0.15 }),
  deflect: effect('harm', { process: 0.35, interaction: 0.1 }),
  command: effect('harm', { interaction: 0.25 }),
  'cite-procedure': effect('harm', { process: 0.2, interaction: 0.2 }),
  'over-promise': effect('harm', { process: 0.12, doubt: 0.6 }),
  rush: effect('harm', { process: 0.2, interaction: 0.2 }),
  patronise: effect('harm', { interaction: 0.4 }),
  argue: effect('harm', { interaction: 0.35 }),
  dishonest: effect('harm', { process: 0.25, interaction: 0.45, doubt: 1 }),
};
