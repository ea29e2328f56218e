/**
 * Shows where someone is, from the record at a glance: at once, again whenever it changes in another tab or comes back
 * into view, and after it had to be made anew.
 */
import { continueAt, type Spot } from '../../../records/path/continue.ts';
import { pathNamed, type Course, type CoursePath } from '../../../records/path/course.ts';
import type { Glance } from '../../../records/glance.ts';
import { currentGlance, isGlanceMissing, onGlance } from '../../record/glance.ts';
import { href } from '../../shell/href.ts';
import { givenCourse } from './given.ts';

export interface Followed {
  readonly course: Course;
  readonly glance: Glance;
  readonly path: CoursePath;
  readonly spot: Spot;
  /** The spot's address, with the base. */
  readonly go: string;
}

const idle = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout;

/** Where a page has a place for it and something was done: how many reviews are due, once the page has settled. */
function followReviews(): void {
  const place = document.querySelector<HTMLElement>('[data-due]');
  const { lessons, plays } = currentGlance();
  if (!place || Object.keys({ ...lessons, ...plays }).length === 0) return;
  const tell = () => idle(() => void import('../../review/due.ts').then(({ tellDue }) => tellDue(place)));
  if (document.readyState === 'complete') tell();
  else addEventListener('load', tell);
}

/** Calls `show` now and after every change. Returns the way to show it again. */
export function follow(show: (followed: Followed) => void): () => void {
  const course = givenCourse();
  const paint = (): void => {
    const glance = currentGlance();
    const path = pathNamed(course, glance.path);
    const spot = path && continueAt(course, path, glance);
    if (path && spot) show({ course, glance, path, spot, go: href(spot.path) });
  };
  paint();
  onGlance(paint);
  // A page that the browser kept while another was read is as old as when it was left.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    paint();
    followReviews();
  });
  followReviews();
  void isGlanceMissing().then(async (missing) => {
    if (!missing) return;
    const { summarise } = await import('../../record/summarise.ts');
    await summarise();
    paint();
    followReviews();
  });
  return paint;
}
