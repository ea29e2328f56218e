/** Everything a role-play needs in the browser, put together at build: in its own page, and as a file for others. */
import { fillWords } from '../../../simulations/roleplay/index.ts';
import type { Given } from '../given.ts';
import { practiceLinks } from './links.ts';
import { bestPathsOf, houseWords, rangesOf, type Prepared } from './scenarios.ts';

export const givenOf = async (prepared: Prepared): Promise<Given> => ({
  scenario: prepared.compiled,
  brief: fillWords(prepared.data.brief, houseWords),
  ranges: await rangesOf(prepared),
  bestPaths: await bestPathsOf(prepared),
  links: await practiceLinks(prepared),
});
