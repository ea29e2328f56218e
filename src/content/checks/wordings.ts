/** The patterns of the phrase list: every group they name is there, and none contains itself. */
import { groupsIn, readPattern, type Pattern } from '../wording/pattern.ts';
import type { Phrase } from '../schemas/phrase.ts';
import type { Wording } from '../schemas/wording.ts';
import { finding, type Finding, type Issue } from './issue.ts';
import { didYouMean } from './suggest.ts';

/** Groups named in a list of patterns that are not there. */
function unknownGroups(path: string, texts: readonly string[], names: readonly string[]): Finding[] {
  return texts.flatMap((text, i) =>
    groupsIn(readPattern(text))
      .filter((name) => !names.includes(name))
      .map((name) =>
        finding(`${path}[${i}]`, `group <${name}> does not exist.`, didYouMean(name, names, 'groups')),
      ),
  );
}

/** The groups that can be reached from a group, itself not counted unless it is reached again. */
function reachedFrom(name: string, named: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const open = [...(named.get(name) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(named.get(next) ?? []));
  }
  return reached;
}

function circles(groups: Wording['groups']): Finding[] {
  const named = new Map(
    Object.entries(groups).map(([name, texts]) => [
      name,
      texts.map((text): Pattern => readPattern(text)).flatMap(groupsIn),
    ]),
  );
  return [...named.keys()]
    .filter((name) => reachedFrom(name, named).has(name))
    .map((name) =>
      finding(`groups.${name}`, `group <${name}> contains itself.`, 'Write out what it stands for.'),
    );
}

/** Everything wrong with the patterns of phrases and groups, once each file is sound by itself. Pure. */
export function checkWordings(phrases: readonly Phrase[], { groups, slips }: Wording): Issue[] {
  const names = Object.keys(groups);
  const inPhrases = phrases.flatMap(({ patterns, unless }, i) => [
    ...unknownGroups(`[${i}].patterns`, patterns, names),
    ...unknownGroups(`[${i}].unless`, unless, names),
  ]);
  const inGroups = Object.entries(groups).flatMap(([name, texts]) =>
    unknownGroups(`groups.${name}`, texts, names),
  );
  const inSlips = slips.flatMap(({ patterns, unless }, i) => [
    ...unknownGroups(`slips[${i}].patterns`, patterns, names),
    ...unknownGroups(`slips[${i}].unless`, unless, names),
  ]);
  return [
    ...inPhrases.map((found) => ({ file: 'phrases.yaml', ...found })),
    ...[...inGroups, ...inSlips, ...circles(groups)].map((found) => ({ file: 'wording.yaml', ...found })),
  ];
}
