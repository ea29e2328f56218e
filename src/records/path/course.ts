/** What there is to do, as pages hand it to their scripts: lessons with their parts, role-plays, and the paths. */

/** A part of a lesson, in its order: a section has a title, a question has none. */
export interface LessonPart {
  readonly id: string;
  readonly title?: string;
}

export interface CourseLesson {
  readonly title: string;
  readonly minutes: number;
  readonly parts: readonly LessonPart[];
}

export interface CoursePlay {
  readonly title: string;
  readonly minutes: number;
  /** A run of another edition cannot be gone on with. */
  readonly edition: string;
}

export interface PathStep {
  readonly kind: 'lesson' | 'play';
  readonly id: string;
  /** Best done before; advice only. */
  readonly after?: readonly string[];
}

export interface PathModule {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly PathStep[];
}

export interface CoursePath {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly modules: readonly PathModule[];
}

export interface Course {
  readonly lessons: Readonly<Record<string, CourseLesson>>;
  readonly plays: Readonly<Record<string, CoursePlay>>;
  /** The first is what everyone sees until they choose another. */
  readonly paths: readonly CoursePath[];
}

export const stepsOf = (path: CoursePath): PathStep[] => path.modules.flatMap(({ steps }) => steps);

/** The path of that id; the first where there is none, such as after a path was taken out. */
export const pathNamed = (course: Course, id: string | undefined): CoursePath | undefined =>
  course.paths.find((path) => path.id === id) ?? course.paths[0];
