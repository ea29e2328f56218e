/** Takes up what was noted in lessons into the record. Loaded at the first thing there is to keep. */
import { isNote, settle, takeUp, type LessonState, type Note } from '../../../records/lesson-journal.ts';
import { noProgress, type LessonParts } from '../../../records/lesson-progress.ts';
import { lessonGlance, type LessonGlance } from '../../../records/glance.ts';
import { keepLessonGlance } from '../../record/glance.ts';
import { forget, notes } from '../../record/journal.ts';
import { openRecord, type Changing } from '../../record/store.ts';
import { tellTrouble } from '../../record/trouble.ts';

export interface KeptLesson {
  readonly glance: LessonGlance;
  /** What could not be kept and what to do about it; empty where all was. */
  readonly said: string;
}

const record = openRecord();

/** Applies the notes to a lesson as it is stored. */
function afterNotes(stored: LessonState, own: readonly Note[], parts: LessonParts | undefined): LessonState {
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

/** What the page shows where nothing can be kept: what is stored, if that can be read, and what was noted since. */
async function unkept(lesson: string, own: readonly Note[], parts: LessonParts): Promise<LessonState> {
  const stored = {
    progress: (await record.get('lessons', lesson)) ?? noProgress(lesson),
    answers: await record.by('answers', lesson),
  };
  return afterNotes(stored, own, parts);
}

/** Keeps everything noted, and answers how `lesson` now stands. */
export async function keep(lesson: string, parts: LessonParts): Promise<KeptLesson> {
  const all = notes()
    .filter(isNote)
    .sort((a, b) => a.at - b.at);
  const lessons = new Set([lesson, ...all.map((one) => one.lesson)]);
  const noted = (id: string) => all.filter((one) => one.lesson === id);
  const saved = await record.change(['lessons', 'answers'], async (tx) => {
    const states = new Map<string, LessonState>();
    for (const id of lessons)
      states.set(id, await putLesson(tx, id, noted(id), id === lesson ? parts : undefined));
    return states;
  });
  if (!saved.kept) {
    const { progress, answers } = await unkept(lesson, noted(lesson), parts);
    return { glance: lessonGlance(progress, answers), said: tellTrouble(saved.because) };
  }
  forget(all.map(({ id }) => id));
  for (const [id, { progress, answers }] of saved.value)
    keepLessonGlance(id, lessonGlance(progress, answers));
  const own = saved.value.get(lesson) ?? { progress: noProgress(lesson), answers: [] };
  if (own.progress.doneAt !== undefined)
    void import('../../record/persist.ts').then(({ persist }) => persist());
  return { glance: lessonGlance(own.progress, own.answers), said: '' };
}
