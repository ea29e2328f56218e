/** Keeps the newest turn and the replies in sight without pulling the page out of the reader's hands. */

const smooth = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';

/** How much of the window's top is covered by what sticks there, in pixels. */
const coveredTop = (): number =>
  [...document.querySelectorAll('[data-sticks], body > header')].reduce((lowest, element) => {
    const box = element.getBoundingClientRect();
    return getComputedStyle(element).position === 'sticky' && box.width > window.innerWidth / 2
      ? Math.max(lowest, box.height)
      : lowest;
  }, 0);

/**
 * Scrolls so that `until` is in sight; where `from` and `until` do not fit together, `from` is put at the top instead.
 */
export function showSpan(from: Element, until: Element): void {
  const MARGIN = 16;
  const top = coveredTop() + MARGIN;
  const start = from.getBoundingClientRect().top;
  const end = until.getBoundingClientRect().bottom;
  const room = window.innerHeight - MARGIN;
  if (end <= room && start >= top) return;
  const by = end - start > room - top ? start - top : end - room;
  window.scrollBy({ top: by, behavior: smooth() });
}
