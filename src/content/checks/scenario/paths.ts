/** The graph of steps: all can be reached, all lead to an ending, none goes round in a circle. */
import { finding, type Finding } from '../issue.ts';
import type { Outline, OutlinedStep } from './outline.ts';

const onward = (step: OutlinedStep): string[] => [
  ...new Set(step.replies.flatMap((reply) => reply.next.flatMap((way) => way.go ?? []))),
];

/** The ids that can be come by from a step, itself included. */
function reachedFrom(start: string, byId: ReadonlyMap<string, OutlinedStep>): Set<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const step = byId.get(id);
    if (!step || reached.has(id)) continue;
    reached.add(id);
    open.push(...onward(step));
  }
  return reached;
}

/** One circle through steps, as ids with the first repeated, or null. */
function circle(steps: readonly OutlinedStep[], byId: ReadonlyMap<string, OutlinedStep>): string[] | null {
  const done = new Set<string>();
  function visit(id: string, trail: readonly string[]): string[] | null {
    const seen = trail.indexOf(id);
    if (seen !== -1) return [...trail.slice(seen), id];
    const step = byId.get(id);
    if (!step || done.has(id)) return null;
    for (const go of onward(step)) {
      const found = visit(go, [...trail, id]);
      if (found) return found;
    }
    done.add(id);
    return null;
  }
  for (const { id } of steps) {
    const found = visit(id, []);
    if (found) return found;
  }
  return null;
}

const hasEnd = (step: OutlinedStep): boolean => onward(step).includes('end');

/** Steps nobody can reach, steps that never end, and circles. */
export function checkPaths({ start, steps }: Outline): Finding[] {
  const byId = new Map(steps.filter((step) => step.id !== 'end').map((step) => [step.id, step]));
  const found: Finding[] = [];
  // A misspelt way on cuts off what lies behind it; it is reported where it stands.
  const misspelt = steps.some((step) => onward(step).some((go) => go !== 'end' && !byId.has(go)));
  if (start !== null && byId.has(start) && !misspelt) {
    const reached = reachedFrom(start, byId);
    for (const { id, path } of steps) {
      if (!reached.has(id) && byId.has(id)) {
        found.push(
          finding(
            path,
            `nothing leads here from the start "${start}".`,
            `Lead a reply here with "next: ${id}", or take the step out.`,
          ),
        );
      }
    }
  }
  const round = circle(steps, byId);
  if (round) {
    const path = `steps.${round[0]}`;
    return [
      ...found,
      finding(
        path,
        `the conversation can go round in a circle: ${round.join(' → ')}.`,
        'Lead one of these replies on to a step further down.',
      ),
    ];
  }
  for (const { id, path, replies } of steps) {
    const leads = [...reachedFrom(id, byId)].some((other) => hasEnd(byId.get(other) as OutlinedStep));
    if (!leads && !misspelt && replies.length > 0 && byId.has(id)) {
      found.push(finding(path, 'no way on from here leads to an ending.', 'Give a reply "next: end".'));
    }
  }
  return found;
}
