/** The simulated customer: what the rest of the site may use. Pure and deterministic; see /about/model/. */
export { explain } from './explain.ts';
export { endEncounter, loyaltyOf, outcomeOf, remembered } from './memory.ts';
export { angerOf, moodOf, satisfactionOf } from './mood.ts';
export { introduce, meet, meetCustomer } from './opening.ts';
export { keepWaiting, respond } from './respond.ts';
export type {
  Act,
  Change,
  Customer,
  CustomerProfile,
  CustomerState,
  Explanation,
  Failure,
  Part,
  PerDimension,
  ReplyActs,
} from './types.ts';
