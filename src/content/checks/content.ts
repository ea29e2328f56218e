/** All content rules over the whole content folder. */
import { lessonSchema } from '../schemas/lesson.ts';
import { phraseSchema } from '../schemas/phrase.ts';
import { playbookSchema } from '../schemas/playbook.ts';
import { principleSchema } from '../schemas/principle.ts';
import { scenarioSchema } from '../schemas/scenario.ts';
import { siteSchema } from '../schemas/site.ts';
import { wordingSchema } from '../schemas/wording.ts';
import { compileScenario } from '../../simulations/roleplay/compile.ts';
import { checkCoverage } from './coverage.ts';
import { formatIssue, type Issue } from './issue.ts';
import { checkLessonOrder } from './lesson-order.ts';
import { checkLesson } from './lesson.ts';
import { checkList } from './lists.ts';
import type { Plays } from './moments.ts';
import { checkPaths } from './paths.ts';
import { checkEntry } from './playbook.ts';
import type { Content, YamlFile } from './read.ts';
import { checkScenario } from './scenario/index.ts';
import { checkWordings } from './wordings.ts';
import { zodFindings } from './zod-findings.ts';

/** The rules of a file, or what keeps it from being read. */
const orUnreadable = ({ file, findings }: YamlFile, check: () => Issue[]): Issue[] =>
  findings.length > 0 ? findings.map((found) => ({ file, ...found })) : check();

/** What no piece of content covers. Only for content whose files are each sound. */
const checkWhole = ({ lessons, scenarios, entries, registry }: Content): Issue[] =>
  checkCoverage(registry.principles, {
    lessons: lessons.map(({ slug, data }) => ({ id: slug, data: lessonSchema.parse(data) })),
    scenarios: scenarios.map(({ slug, data }) => ({ id: slug, data: scenarioSchema.parse(data) })),
    entries: entries.map(({ slug, data }) => ({ id: slug, data: playbookSchema.parse(data) })),
  });

/** Everything wrong with the content: file by file, and, once the files are sound, as a whole. Pure. */
export function checkContent(content: Content): Issue[] {
  const issues = checkFiles(content);
  return issues.length > 0 ? issues : checkWhole(content);
}

/** What is wrong with each role-play, in their order. */
const scenarioIssues = ({ scenarios, registry }: Content): Issue[][] =>
  scenarios.map((file) => orUnreadable(file, () => checkScenario(file.file, file.data, registry)));

/** The role-plays without a mistake, compiled, for the rules of what quotes them. */
function soundPlays({ scenarios }: Content, issues: readonly Issue[][]): Plays {
  const sound = scenarios.filter((_, place) => issues[place]?.length === 0);
  return new Map(sound.map(({ slug, data }) => [slug, compileScenario(slug, scenarioSchema.parse(data))]));
}

/** The patterns of the phrase list, where both of its files are sound. */
function patternsOf({ phrases, wording }: Content): Issue[] {
  const list = phraseSchema.array().safeParse(phrases.data);
  const words = wordingSchema.safeParse(wording.data);
  return list.success && words.success ? checkWordings(list.data, words.data) : [];
}

function checkFiles(content: Content): Issue[] {
  const { principles, phrases, wording, site, paths, lessons, entries, registry } = content;
  const ofScenarios = scenarioIssues(content);
  const plays = soundPlays(content, ofScenarios);
  return [
    ...orUnreadable(site, () =>
      zodFindings(siteSchema, site.data).map((found) => ({ file: site.file, ...found })),
    ),
    ...orUnreadable(principles, () => checkList(principles.file, principleSchema.array(), principles.data)),
    ...orUnreadable(phrases, () => checkList(phrases.file, phraseSchema.array(), phrases.data)),
    ...orUnreadable(wording, () =>
      zodFindings(wordingSchema, wording.data).map((found) => ({ file: wording.file, ...found })),
    ),
    ...patternsOf(content),
    ...orUnreadable(paths, () => checkPaths(paths.file, paths.data, registry)),
    ...ofScenarios.flat(),
    ...lessons.flatMap((lesson) => checkLesson(lesson.file, lesson.slug, lesson, registry, plays)),
    ...checkLessonOrder(lessons),
    ...entries.flatMap((entry) => checkEntry(entry.file, entry.slug, entry, registry)),
  ];
}

/** The report of a check: one line an issue, the count last. Empty where nothing is wrong. */
export function contentReport(issues: readonly Issue[]): string {
  if (issues.length === 0) return '';
  const count = issues.length === 1 ? '1 mistake' : `${issues.length} mistakes`;
  const files = new Set(issues.map((issue) => issue.file)).size;
  return [
    ...issues.map(formatIssue),
    `${count} in ${files === 1 ? '1 file' : `${files} files`} of src/content`,
  ].join('\n');
}
