/** What this browser knows of each role-play: the best result, and whether one is unfinished. */
import { best, unfinished } from '../../../records/run-lists.ts';
import { createRunStore } from '../storage/store.ts';

const runs = await createRunStore().all();
for (const card of document.querySelectorAll<HTMLElement>('.role-play')) {
  const { slug = '', edition = '' } = card.dataset;
  const own = runs.filter((run) => run.scenario === slug);
  const top = best(own)?.summary;
  const open = unfinished(own, edition).length > 0;
  const place = card.querySelector('[data-mine]');
  if (place === null) continue;
  place.textContent = [
    top === undefined ? '' : `Your best: ${top.score} of 100`,
    open ? 'One unfinished' : '',
  ]
    .filter((text) => text !== '')
    .join(' · ');
}
