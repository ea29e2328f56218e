/** Shows on the lesson's page how far the reader is. What it writes has its place reserved, so nothing moves. */
import type { LessonGlance } from '../../../records/glance.ts';
import type { LessonParts } from '../../../records/lesson-progress.ts';
import { longDate } from '../../shell/dates.ts';

const CHECKED = { first: 'right first time', later: 'right, on another try', 'not-yet': 'not right yet' };

const link = (href: string, text: string): HTMLAnchorElement =>
  Object.assign(document.createElement('a'), { href, textContent: text });

/**
 * Puts `nodes` in the place of what stands there. Focus that was in there goes to the link of the same address, to the
 * one that came instead, or to `otherwise`.
 */
function refill(place: Element, nodes: readonly Node[], otherwise: HTMLElement): void {
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  place.replaceChildren(...nodes);
  if (!focused) return;
  const links = [...place.querySelectorAll('a')];
  const same = links.find(({ hash }) => hash === (focused as HTMLAnchorElement).hash);
  (same ?? links[0] ?? otherwise).focus({ preventScroll: true });
}

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
  const line = root.querySelector<HTMLElement>('[data-mine]');
  if (line && (begun || done !== undefined)) {
    const count = (ids: readonly string[], has: (id: string) => boolean) =>
      `${ids.filter(has).length} of ${ids.length}`;
    const text =
      done === undefined
        ? `${count(parts.sections, (id) => read.has(id))} sections read, ${count(parts.checks, (id) => id in checks)} questions answered. `
        : `Done on ${longDate(done)}. `;
    const [first] = done === undefined ? left : [];
    refill(line, [new Text(text), ...(first ? [link(first.hash, 'Carry on')] : [])], line);
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
  const items = left.map((a) => {
    const item = document.createElement('li');
    item.append(a);
    return item;
  });
  if (!title || !list || !button) return;
  refill(list, items, title);
  const allRead = parts.sections.every((id) => read.has(id));
  // Whoever pressed it would be left nowhere when it goes.
  if (allRead && button === document.activeElement) title.focus({ preventScroll: true });
  button.hidden = allRead;
}
