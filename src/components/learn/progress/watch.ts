/**
 * Notices what is read, answered and tried in a lesson. All that a reader's page loads for it: what keeps the record
 * comes at the first thing there is to keep.
 */
import type { Answered, Note } from '../../../records/lesson-journal.ts';
import { currentGlance, onGlance } from '../../record/glance.ts';
import { note, notes } from '../../record/journal.ts';
import { show } from './show.ts';

/** Milliseconds between looks at what is on the screen. */
const LOOK = 500;
/** A quarter of the time a word takes at 250 words a minute: someone was here and did not only scroll by. */
const MS_A_WORD = 60;
/** No section is read in less. Milliseconds. */
const LEAST = 2000;

const root = document.querySelector<HTMLElement>('[data-lesson]')!;
const lesson = root.dataset['lesson'] ?? '';
const sections = [...root.querySelectorAll<HTMLElement>('[data-section]')];
const idOf = (section: HTMLElement): string => section.dataset['section'] ?? '';
const parts = {
  sections: sections.map(idOf),
  checks: [...root.querySelectorAll('.check-frame')].map(({ id }) => id.slice('check-'.length)),
};

const paint = () => show(root, parts, currentGlance().lessons[lesson]);

async function keepNoted(): Promise<void> {
  const { keep } = await import('./keep.ts');
  const { glance, said } = await keep(lesson, parts);
  show(root, parts, glance);
  const status = root.querySelector('[data-kept]');
  // Where the page said as it opened that nothing is kept, once is enough.
  if (!status || status.textContent === said || root.querySelector('[data-unkept]:not([hidden])')) return;
  status.textContent = said;
}

let keeping = Promise.resolve();
const keepSoon = (): void => {
  keeping = keeping.then(keepNoted).catch(() => undefined);
};

function happened(what: Note['what']): void {
  note(lesson, what);
  keepSoon();
}

const inView = new Set<HTMLElement>();
const spent = new Map<HTMLElement, number>();
const needed = (section: HTMLElement): number =>
  Math.max(LEAST, section.textContent.split(/\s+/).length * MS_A_WORD);

function look(): void {
  if (document.hidden) return;
  const unread = [...inView].filter((section) => {
    const so = (spent.get(section) ?? 0) + LOOK;
    spent.set(section, so);
    return so >= needed(section) && section.getBoundingClientRect().bottom <= innerHeight;
  });
  if (unread.length === 0) return;
  for (const section of unread) done(section);
  happened({ read: unread.map(idOf) });
}

const observer = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries)
    if (isIntersecting) inView.add(target as HTMLElement);
    else inView.delete(target as HTMLElement);
});

function done(section: HTMLElement): void {
  observer.unobserve(section);
  inView.delete(section);
}

const mine = currentGlance().lessons[lesson];
for (const section of sections) if (mine?.read.includes(idOf(section)) !== true) observer.observe(section);
setInterval(look, LOOK);

root.addEventListener('check:answered', (event) => {
  const { check, principle, given, right } = (event as CustomEvent<Answered>).detail;
  happened({ answer: { check, principle, given, right } });
});
root.addEventListener('tryit:played', (event) => {
  happened({ tried: (event as CustomEvent<{ id: string }>).detail.id });
});
root.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element && target.closest('[data-read-all]'))) return;
  sections.forEach(done);
  happened({ read: parts.sections });
});

paint();
onGlance(paint);
const complete =
  mine?.doneAt === undefined &&
  parts.sections.every((id) => mine?.read.includes(id)) &&
  parts.checks.every((id) => mine?.checks[id]);
// What a tab noted that was closed before it could be kept; and that the lesson is done, where another page took it up.
if (complete || notes().length > 0) keepSoon();
