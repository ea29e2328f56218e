/** How the parts of relevance are weighed. Found on the development queries in tests/content. All are shares 0–1. */
export const TUNING = {
  /** A shared concept beside the shared word itself: of one word, and of a longer phrase. */
  concept: 0.6,
  phrase: 0.75,
  /** Stop words only break ties. */
  stop: 0.28,
  /** What an unfinished word may become, and a finished one. */
  completion: 0.75,
  knownCompletion: 0.5,
  /** What a word may have been meant for by its sound. */
  soundalike: 0.9,
  /** How much a word counts by where it stands in the card. */
  field: { title: 1, alias: 0.85, when: 0.7, firstWords: 0.4, more: 0.35 },
  /** The likest saying (title or alias) against the card as a whole. */
  saying: 0.7,
  /** Within a saying: how much rests on the saying being used up, not only on the query. */
  usedUp: 0.4,
  /** Within a saying: neighbours that are neighbours in the query too. */
  pair: 0.12,
  /** Below this a card is not shown. */
  floor: 0.16,
  /** Nor one whose score is a smaller share of the best. */
  behind: 0.5,
};
