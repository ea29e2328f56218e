/**
 * Takes up into the record what was noted in lessons and not yet kept: by the lesson itself, and by every page that reads
 * the whole record, so that a backup or a review never lacks what a tab had no time to keep.
 */
import { lessonGlance } from '../../records/glance.ts';
import { isNote, settle, takeUp, type LessonState, type Note } from '../../records/lesson-journal.ts';
import { noProgress, type LessonParts } from '../../records/lesson-progress.ts';
import type { Kept } from './edge.ts';
import { keepLessonGlance } from './glance.ts';
import { forget, notes } from './journal.ts';
import type { Changing, RecordStore } from './store.ts';

/** Everything noted, the earliest first. */
export const noted = (): Note[] =>
  notes()
    .filter(isNote)
    .sort((a, b) => a.at - b.at);

/** Applies the notes to a lesson as it is stored. */
export function afterNotes(
  stored: LessonState,
  own: readonly Note[],
  parts: LessonParts | undefined,
): LessonState {
  const state = own.reduce(takeUp, stored);
  return settle(state, parts, own.at(-1)?.at ?? state.progress.changedAt);
}

async function putLesson(
  tx: Changing,
  lesson: string,
  own: readonly Note[],
  parts: LessonParts | undefined,
): Promise<LessonState> {
  const stored: LessonState = {
    progress: (await tx.get('lessons', lesson)) ?? noProgress(lesson),
    answers: await tx.by('answers', lesson),
  };
  const state = afterNotes(stored, own, parts);
  if (state.progress !== stored.progress) await tx.put('lessons', state.progress);
  for (const answer of state.answers) if (!stored.answers.includes(answer)) await tx.put('answers', answer);
  return state;
}

/**
 * @param visited the lesson being read, whose parts are known: it is marked as done where it is
 * @returns how these lessons now stand; what could not be kept stays noted
 */
export async function takeUpNotes(
  record: RecordStore,
  visited?: { readonly lesson: string; readonly parts: LessonParts },
): Promise<Kept<ReadonlyMap<string, LessonState>>> {
  const all = noted();
  const lessons = new Set([...(visited ? [visited.lesson] : []), ...all.map(({ lesson }) => lesson)]);
  if (lessons.size === 0) return { kept: true, value: new Map() };
  const saved = await record.change(['lessons', 'answers'], async (tx) => {
    const states = new Map<string, LessonState>();
    for (const id of lessons) {
      const own = all.filter(({ lesson }) => lesson === id);
      states.set(id, await putLesson(tx, id, own, id === visited?.lesson ? visited.parts : undefined));
    }
    return states;
  });
  if (!saved.kept) return saved;
  forget(all.map(({ id }) => id));
  for (const [id, { progress, answers }] of saved.value)
    keepLessonGlance(id, lessonGlance(progress, answers));
  return saved;
}
