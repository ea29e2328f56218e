/** Where a page finds the course that was put into it. */
import type { Course } from '../../../records/path/course.ts';

export const COURSE_ID = 'course';

export const givenCourse = (): Course =>
  JSON.parse(document.getElementById(COURSE_ID)?.textContent ?? '{}') as Course;
