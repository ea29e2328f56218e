/** A finding of service research, and how the model is held against it. */
export interface Fact {
  /** Number of the finding, with a letter where it has several parts: "9b". */
  readonly id: string;
  readonly title: string;
  /** What the publication found, in our words. */
  readonly claim: string;
  readonly source: string;
  /** The published figure, or the direction where no figure is quoted. */
  readonly published: string;
  /** What `measure` returns, in words with its unit. */
  readonly measured: string;
  /** Where the model's own figure must lie, both ends included. */
  readonly band: readonly [number, number];
  /** The model's own figure. Always the same. */
  readonly measure: () => number;
}
