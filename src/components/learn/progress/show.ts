/** Shows on the lesson's page how far the reader is. What it writes has its place reserved, so nothing moves. */
import type { LessonGlance } from '../../../records/glance.ts';
import type { LessonParts } from '../../../records/lesson-progress.ts';
import { longDate } from '../../shell/dates.ts';

const CHECKED = { first: 'right first time', later: 'right, on another try', 'not-yet': 'not right yet' };

const link = (href: string, text: string): HTMLAnchorElement =>
  Object.assign(document.createElement('a'), { href, textContent: text });

export function show(root: HTMLElement, parts: LessonParts, lesson: LessonGlance | undefined): void {
  const read = new Set(lesson?.read);
  const checks = lesson?.checks ?? {};
  const contents = [...root.querySelectorAll<HTMLAnchorElement>('.contents a')];
  for (const a of contents) {
    const isRead = read.has(a.hash.slice(1));
    const item = a.closest('li');
    item?.toggleAttribute('data-read', isRead);
    const said = item?.querySelector('.visually-hidden');
    if (said) said.textContent = isRead ? ' (read)' : '';
  }
  for (const id of parts.checks) {
    const chip = document.querySelector<HTMLElement>(`#check-${id} > .before`);
    const standing = checks[id];
    if (chip && standing) chip.textContent = `Answered: ${CHECKED[standing]}`;
  }

  const left = [
    ...contents
      .filter((a) => parts.sections.includes(a.hash.slice(1)) && !read.has(a.hash.slice(1)))
      .map((a) => link(a.hash, `Read “${a.textContent.trim()}”`)),
    ...parts.checks.flatMap((id, i) =>
      checks[id] ? [] : [link(`#check-${id}`, `Answer question ${i + 1}`)],
    ),
  ];
  const done = lesson?.doneAt;
  const begun = left.length < parts.sections.length + parts.checks.length;
  const line = root.querySelector('[data-mine]');
  if (line && (begun || done !== undefined)) {
    const count = (ids: readonly string[], has: (id: string) => boolean) =>
      `${ids.filter(has).length} of ${ids.length}`;
    line.textContent =
      done === undefined
        ? `${count(parts.sections, (id) => read.has(id))} sections read, ${count(parts.checks, (id) => id in checks)} questions answered. `
        : `Done on ${longDate(done)}. `;
    if (done === undefined && left[0]) line.append(link(left[0].hash, 'Carry on'));
  }

  const box = root.querySelector<HTMLElement>('[data-lesson-done]');
  if (!box) return;
  box.hidden = false;
  const [title, list, button] = [
    box.querySelector('h2'),
    box.querySelector('ul'),
    box.querySelector('button'),
  ];
  if (title) title.textContent = done === undefined ? 'What is left' : `Done on ${longDate(done)}`;
  list?.replaceChildren(
    ...left.map((a) => {
      const item = document.createElement('li');
      item.append(a);
      return item;
    }),
  );
  const unread = parts.sections.some((id) => !read.has(id));
  if (button) button.hidden = !unread;
}
