/** Takes up what was noted in lessons into the record. Loaded at the first thing there is to keep. */
import { lessonGlance, type LessonGlance } from '../../../records/glance.ts';
import type { LessonState } from '../../../records/lesson-journal.ts';
import { noProgress, type LessonParts } from '../../../records/lesson-progress.ts';
import { openRecord } from '../../record/store.ts';
import { afterNotes, noted, takeUpNotes } from '../../record/take-up.ts';
import { tellTrouble } from '../../record/trouble.ts';

export interface KeptLesson {
  readonly glance: LessonGlance;
  /** What could not be kept and what to do about it; empty where all was. */
  readonly said: string;
}

const record = openRecord();

/** What the page shows where nothing can be kept: what is stored, if that can be read, and what was noted since. */
async function unkept(lesson: string, parts: LessonParts): Promise<LessonState> {
  const stored = {
    progress: (await record.get('lessons', lesson)) ?? noProgress(lesson),
    answers: await record.by('answers', lesson),
  };
  const own = noted().filter((one) => one.lesson === lesson);
  return afterNotes(stored, own, parts);
}

/** Keeps everything noted, and answers how `lesson` now stands. */
export async function keep(lesson: string, parts: LessonParts): Promise<KeptLesson> {
  const saved = await takeUpNotes(record, { lesson, parts });
  if (!saved.kept) {
    const { progress, answers } = await unkept(lesson, parts);
    return { glance: lessonGlance(progress, answers), said: tellTrouble(saved.because) };
  }
  const { progress, answers } = saved.value.get(lesson) ?? { progress: noProgress(lesson), answers: [] };
  if (progress.doneAt !== undefined) void import('../../record/persist.ts').then(({ persist }) => persist());
  return { glance: lessonGlance(progress, answers), said: '' };
}
