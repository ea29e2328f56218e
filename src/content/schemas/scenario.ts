/**
 * The role-play format, as trainers write it in `src/content/scenarios/<slug>.yaml`. This schema is its
 * documentation: the descriptions reach editors through the JSON Schema beside the role-plays
 * (`npm run schema`), and the types below are derived from it. Data only, no functions. Every id is stable,
 * because records of past runs refer to it.
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
  customer: z
    .union([id, z.array(id).min(1)])
    .optional()
    .describe('The customer is one of these.'),
  mood: z
    .union([z.enum(MOODS), z.array(z.enum(MOODS)).min(1)])
    .optional()
    .describe("The customer's mood is one of these."),
  satisfactionAtLeast: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe('Satisfaction (0–100) is at least this.'),
  loyaltyAtLeast: z.number().min(0).max(100).optional().describe('Loyalty (0–100) is at least this.'),
  chose: z
    .union([z.string(), z.array(z.string()).min(1)])
    .optional()
    .describe('One of these replies, written "step.reply", was chosen earlier.'),
  notChose: z
    .union([z.string(), z.array(z.string()).min(1)])
    .optional()
    .describe('None of these replies, written "step.reply", was chosen earlier.'),
});

/** What the customer says or does. The first line whose `when` holds is used; the last one needs no `when`. */
export const lineSchema = z.strictObject({
  when: conditionSchema.optional().describe('When this is said. The last line needs none.'),
  text: prose(600).describe('What is said, with *emphasis*, `{company}` and `{firstName}`.'),
});

/** A way on: the first whose `when` holds is taken; the last one needs no `when`. */
export const wayOnSchema = z.strictObject({
  when: conditionSchema.optional().describe('When this way is taken. The last one needs none.'),
  go: id.describe('A step id, or `end`, which picks the first ending whose `when` holds.'),
});

export const replySchema = z.strictObject({
  id: id.describe('Stable, unique within the step. Records of past runs refer to it.'),
  text: prose(500).describe('What the agent says, in full sentences.'),
  does: z
    .array(z.union([z.enum(BEHAVIOUR_IDS), z.partialRecord(z.enum(BEHAVIOUR_IDS), unit)]))
    .max(6)
    .describe(
      'What the reply does, from the vocabulary. A plain name means at full strength; `{ apologise: 0.5 }` means a half-hearted one (0–1).',
    ),
  promises: z
    .partialRecord(z.enum(DIMENSIONS), unit)
    .optional()
    .describe(
      'Raises what the customer expects from now on, per dimension, 0–1. Broken promises cost dearly.',
    ),
  because: z
    .union([prose(500), z.record(id, prose(500))])
    .describe('Why this worked or did not, in coaching words. One text, or one for each customer id.'),
  teaches: z
    .array(id)
    .min(1)
    .max(4)
    .describe('Principles at stake in this choice (ids of `principles.yaml`).'),
  next: z
    .union([id, z.array(wayOnSchema).min(1)])
    .describe('A step id, `end`, or a list of conditional ways on.'),
});

export const stepSchema = z.strictObject({
  says: z.array(lineSchema).min(1).describe('What the customer says on arriving here.'),
  note: prose(400)
    .optional()
    .describe('What the trainee is told on the side, such as what the screen shows.'),
  whenKeptWaiting: z
    .array(lineSchema)
    .min(1)
    .optional()
    .describe('What the customer says when kept waiting (phone and counter only).'),
  replies: z
    .array(replySchema)
    .min(2)
    .max(4)
    .describe('What the agent may say, two to four. Players see them shuffled.'),
});

export const endingSchema = z.strictObject({
  when: conditionSchema.optional().describe('When it ends so. The last ending needs none.'),
  title: prose(80).describe('What happened, in a few words.'),
  text: z
    .union([prose(900), z.record(id, prose(900))])
    .describe('What happens next: what the customer does, whether they come back, what they tell a friend.'),
});

export const customerSchema = z.strictObject({
  name: prose(60).describe('Given name first: it is what `{firstName}` stands for.'),
  pronoun: z.enum(['she', 'he', 'they']).describe('How they are spoken of: "she", "he" or "they".'),
  relationship: unit.describe('How close they are to the company, 0 (stranger) to 1 (many good years).'),
  expects: z
    .strictObject({ outcome: unit, process: unit, interaction: unit })
    .describe('What they expect of outcome, process and interaction, 0–1.'),
  about: prose(400).describe('What the trainee knows of them.'),
  voice: prose(300).describe('How they talk: a note for authors, shown on the map page only.'),
  face: z
    .strictObject({
      hair: z.string(),
      skin: z.string().regex(/^[0-9a-f]{6}$/),
      hairColour: z.string().regex(/^[0-9a-f]{6}$/),
      clothing: z.string().regex(/^[0-9a-f]{6}$/),
      glasses: z.string().optional(),
      beard: z.string().optional(),
    })
    .describe('How they look: options of the drawn face.'),
});

export const scenarioSchema = z.strictObject({
  title: prose(80).describe('As shown in the catalogue.'),
  summary: prose(200).describe('One line for the catalogue: what is at stake.'),
  channel: z
    .enum(CHANNELS)
    .describe('Where the conversation takes place. Silence counts on the phone and at the counter.'),
  service: z.enum(SERVICES).describe('Which of the four kinds of customer service this is.'),
  difficulty: z.number().int().min(1).max(3).describe('1 gentle, 2 demanding, 3 hard.'),
  minutes: z.number().int().min(3).max(20).describe('Minutes a first play takes.'),
  failure: z.strictObject({
    kind: z
      .enum(FAILURE_KINDS)
      .describe('What failed: the product or result, the way there, the relationship itself, or nothing.'),
    severity: z.enum(SEVERITIES).describe('How bad it was for the customer.'),
    repeat: z.boolean().describe('It has happened to this customer before.'),
  }),
  brief: prose(900).describe('What the trainee knows before the conversation.'),
  lessons: z.array(id).min(1).describe('Lesson slugs that prepare for this.'),
  entries: z.array(id).min(1).describe('Playbook entry slugs that answer this.'),
  customers: z
    .record(id, customerSchema)
    .describe('By id, two or more: the same conversation with different people.'),
  start: id.describe('The id of the first step.'),
  steps: z.record(id, stepSchema).describe('By id. Steps lead onwards only; none leads back.'),
  endings: z
    .record(id, endingSchema)
    .describe('In order: the first whose `when` holds is reached. The last one needs no `when`.'),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioCustomer = z.infer<typeof customerSchema>;
export type ScenarioStep = z.infer<typeof stepSchema>;
export type ScenarioReply = z.infer<typeof replySchema>;
export type Condition = z.infer<typeof conditionSchema>;
