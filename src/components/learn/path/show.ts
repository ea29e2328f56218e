/** The Learn page: what is done, in progress and next on the path chosen, how long is left, and where to go on. */
import type { CoursePath, PathStep } from '../../../records/path/course.ts';
import { durationOf } from '../../../records/path/duration.ts';
import { nextStep, standingOf, tally } from '../../../records/path/standing.ts';
import { stepsOf } from '../../../records/path/course.ts';
import { currentGlance, keepGlance } from '../../record/glance.ts';
import { follow, type Followed } from './follow.ts';

const LEAD = { start: 'Start here', 'go-on': 'Continue', next: 'Next', done: 'All done' };

const write = (within: ParentNode, part: string, text: string): void => {
  const place = within.querySelector(`[data-part="${part}"]`);
  if (place && place.textContent !== text) place.textContent = text;
};

function showSpot({ spot, go }: Followed): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-continue]');
  if (!link) return;
  link.href = go;
  write(link, 'lead', LEAD[spot.kind]);
  write(link, 'title', spot.title);
  write(link, 'detail', spot.detail);
}

function showStep(row: Element, step: PathStep, isNext: boolean, { course, glance }: Followed): void {
  const { state, minutesLeft } = standingOf(course, glance, step);
  const time = durationOf(minutesLeft);
  row.setAttribute('data-state', isNext && state === 'new' ? 'next' : state);
  if (state === 'done') write(row, 'state', 'Done');
  else if (state === 'begun') write(row, 'state', step.kind === 'lesson' ? `${time} left` : 'Under way');
  else write(row, 'state', isNext ? `Next, ${time}` : time);
}

function showPath(section: Element, path: CoursePath, followed: Followed): void {
  const { course, glance } = followed;
  const all = tally(course, glance, stepsOf(path));
  const begun = stepsOf(path).some((step) => standingOf(course, glance, step).state !== 'new');
  const next = nextStep(course, glance, path);
  if (begun)
    write(
      section,
      'facts',
      all.done === all.steps
        ? `All ${all.steps} done`
        : `${all.done} of ${all.steps} done, about ${durationOf(all.minutesLeft)} left`,
    );
  for (const [m, module] of path.modules.entries()) {
    const place = section.querySelectorAll('[data-module]')[m];
    if (!place) continue;
    const { done, steps, minutesLeft } = tally(course, glance, module.steps);
    if (begun)
      write(
        place,
        'tally',
        done === steps ? 'All done' : `${done} of ${steps} done, ${durationOf(minutesLeft)} left`,
      );
    for (const [s, step] of module.steps.entries()) {
      const row = place.querySelectorAll('[data-step]')[s];
      if (row) showStep(row, step, step === next, followed);
    }
  }
}

const again = follow((followed) => {
  showSpot(followed);
  for (const section of document.querySelectorAll<HTMLElement>('[data-path]')) {
    const path = followed.course.paths.find(({ id }) => id === section.dataset['path']);
    if (path) showPath(section, path, followed);
    section.hidden = path !== followed.path;
  }
  for (const input of document.querySelectorAll<HTMLInputElement>('[name=path]'))
    input.checked = input.value === followed.path.id;
});

document.querySelector('[data-paths]')?.addEventListener('change', ({ target }) => {
  const path = (target as HTMLInputElement).value;
  keepGlance({ ...currentGlance(), path });
  again();
  void import('./choose.ts').then(({ choosePath }) => choosePath(path));
});
