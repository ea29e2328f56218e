/** The list of role-plays and principles as a file, for pages that name them without loading them. */
import { fillWords } from '../../../simulations/roleplay/index.ts';
import type { PracticeIndex } from '../given.ts';
import { principleLinks } from './links.ts';
import { allScenarios, houseWords, type Prepared } from './scenarios.ts';

const principlesOf = ({ compiled }: Prepared): string[] => [
  ...new Set(
    Object.values(compiled.steps).flatMap(({ replies }) => replies.flatMap(({ teaches }) => teaches)),
  ),
];

export async function practiceIndex(): Promise<PracticeIndex> {
  const [scenarios, principles] = await Promise.all([allScenarios(), principleLinks()]);
  return {
    scenarios: scenarios.map((prepared) => {
      const { slug, data, compiled } = prepared;
      return {
        slug,
        title: compiled.title,
        summary: fillWords(data.summary, houseWords),
        channel: data.channel,
        service: data.service,
        difficulty: data.difficulty,
        minutes: data.minutes,
        edition: compiled.edition,
        customers: Object.values(compiled.customers).map(({ id, name, about }) => ({
          id,
          name,
          about: fillWords(about, houseWords),
        })),
        principles: principlesOf(prepared),
      };
    }),
    principles: Object.fromEntries(
      Object.entries(principles).map(([id, { title, href: section }]) => [
        id,
        { title, lesson: section?.replace(/#.*$/, '') ?? null, section },
      ]),
    ),
  };
}
