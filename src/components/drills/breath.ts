/** Lets the page draw and answer in the midst of long work. */

/** Work goes on for this long before the page is let in, in milliseconds. */
const STRETCH = 24;

export interface Breath {
  /** Whether work has gone on for long enough. */
  due(): boolean;
  /** Resolves when the page has had its turn. */
  taken(): Promise<void>;
}

export function createBreath(clock: () => number = () => performance.now()): Breath {
  let since = clock();
  return {
    due: () => clock() - since > STRETCH,
    async taken() {
      await new Promise((resolve) => setTimeout(resolve));
      since = clock();
    },
  };
}
