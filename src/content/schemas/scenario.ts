/**
 * The role-play format, as trainers write it in `src/content/scenarios/<slug>.yaml`. This schema is its
 * documentation: editors get it as JSON Schema, the types below are derived from it. Data only, no
 * functions. Every id is stable, because records of past runs refer to it.
 */
import { z } from 'zod';
import {
  BEHAVIOUR_IDS,
  CHANNELS,
  DIMENSIONS,
  FAILURE_KINDS,
  MOODS,
  SERVICES,
  SEVERITIES,
  type Behaviour,
} from './vocabulary.ts';

const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens, such as "own-it"')
  .max(40);

/** Plain sentences, emphasis with *asterisks*; `{company}` and `{firstName}` are filled in. */
const prose = (max: number) => z.string().trim().min(1).max(max);

const unit = z.number().min(0).max(1);

/** When a line, a way on or an ending applies. All parts given must hold. An empty condition always holds. */
export const conditionSchema = z.strictObject({
  /** The customer is one of these. */
  customer: z.union([id, z.array(id).min(1)]).optional(),
  /** The customer's mood is one of these. */
  mood: z.union([z.enum(MOODS), z.array(z.enum(MOODS)).min(1)]).optional(),
  /** Satisfaction (0–100) is at least this. */
  satisfactionAtLeast: z.number().min(0).max(100).optional(),
  /** Loyalty (0–100) is at least this. */
  loyaltyAtLeast: z.number().min(0).max(100).optional(),
  /** One of these replies, written "step.reply", was chosen earlier. */
  chose: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
  /** None of these replies, written "step.reply", was chosen earlier. */
  notChose: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
});

/** What the customer says or does. The first line whose `when` holds is used; the last one needs no `when`. */
export const lineSchema = z.strictObject({
  when: conditionSchema.optional(),
  text: prose(600),
});

/** A way on: the first whose `when` holds is taken; the last one needs no `when`. */
export const wayOnSchema = z.strictObject({
  when: conditionSchema.optional(),
  /** A step id, or `end`, which picks the first ending whose `when` holds. */
  go: id,
});

export const replySchema = z.strictObject({
  /** Stable, unique within the step. */
  id,
  /** What the agent says, in full sentences. */
  text: prose(500),
  /**
   * What the reply does, from the vocabulary. A plain name means at full strength; `{ apologise: 0.5 }` means a
   * half-hearted one (0–1).
   */
  does: z
    .array(
      z.union([
        z.enum(BEHAVIOUR_IDS as [Behaviour, ...Behaviour[]]),
        z.partialRecord(z.enum(BEHAVIOUR_IDS as [Behaviour, ...Behaviour[]]), unit),
      ]),
    )
    .max(6),
  /** Raises what the customer expects from now on, per dimension, 0–1. Broken promises cost dearly. */
  promises: z.partialRecord(z.enum(DIMENSIONS), unit).optional(),
  /** Why this worked or did not, in coaching words. One text, or one for each customer id. */
  because: z.union([prose(500), z.record(id, prose(500))]),
  /** Principles at stake in this choice (ids of `principles.yaml`). */
  teaches: z.array(id).min(1).max(4),
  /** A step id, `end`, or a list of conditional ways on. */
  next: z.union([id, z.array(wayOnSchema).min(1)]),
});

export const stepSchema = z.strictObject({
  /** What the customer says on arriving here. */
  says: z.array(lineSchema).min(1),
  /** What the trainee is told on the side, such as what the screen shows. */
  note: prose(400).optional(),
  /** What the customer says when kept waiting (phone and counter only). */
  whenKeptWaiting: z.array(lineSchema).min(1).optional(),
  replies: z.array(replySchema).min(2).max(4),
});

export const endingSchema = z.strictObject({
  when: conditionSchema.optional(),
  /** What happened, in a few words. */
  title: prose(80),
  /** What happens next: what the customer does, whether they come back, what they tell a friend. */
  text: z.union([prose(900), z.record(id, prose(900))]),
});

export const customerSchema = z.strictObject({
  name: prose(60),
  /** How they are spoken of: "she", "he" or "they". */
  pronoun: z.enum(['she', 'he', 'they']),
  /** How close they are to the company, 0 (stranger) to 1 (many good years). */
  relationship: unit,
  /** What they expect of outcome, process and interaction, 0–1. */
  expects: z.strictObject({ outcome: unit, process: unit, interaction: unit }),
  /** What the trainee knows of them. */
  about: prose(400),
  /** How they talk: a note for authors, shown on the map page only. */
  voice: prose(300),
  /** How they look: options of the drawn face. */
  face: z.strictObject({
    hair: z.string(),
    skin: z.string().regex(/^[0-9a-f]{6}$/),
    hairColour: z.string().regex(/^[0-9a-f]{6}$/),
    clothing: z.string().regex(/^[0-9a-f]{6}$/),
    glasses: z.string().optional(),
    beard: z.string().optional(),
  }),
});

export const scenarioSchema = z.strictObject({
  title: prose(80),
  /** One line for the catalogue: what is at stake. */
  summary: prose(200),
  channel: z.enum(CHANNELS),
  service: z.enum(SERVICES),
  /** 1 gentle, 2 demanding, 3 hard. */
  difficulty: z.number().int().min(1).max(3),
  /** Minutes a first play takes. */
  minutes: z.number().int().min(3).max(20),
  failure: z.strictObject({
    kind: z.enum(FAILURE_KINDS),
    severity: z.enum(SEVERITIES),
    /** It has happened to this customer before. */
    repeat: z.boolean(),
  }),
  /** What the trainee knows before the conversation. */
  brief: prose(900),
  /** Lesson slugs that prepare for this. */
  lessons: z.array(id).min(1),
  /** Playbook entry slugs that answer this. */
  entries: z.array(id).min(1),
  customers: z.record(id, customerSchema),
  start: id,
  steps: z.record(id, stepSchema),
  /** In order: the first whose `when` holds is reached. The last one needs no `when`. */
  endings: z.record(id, endingSchema),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioCustomer = z.infer<typeof customerSchema>;
export type ScenarioStep = z.infer<typeof stepSchema>;
export type ScenarioReply = z.infer<typeof replySchema>;
export type Condition = z.infer<typeof conditionSchema>;
