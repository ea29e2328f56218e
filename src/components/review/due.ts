/** Says on other pages how many reviews are due. Loaded once they have settled, and only where there is a record. */
import { openRecord } from '../record/store.ts';
import { dueToday, gather } from '../results/gather.ts';
import { href } from '../shell/href.ts';

/** Fills a place that is kept for it. Stays silent where nothing is due, and where that cannot be found out. */
export async function tellDue(place: HTMLElement): Promise<void> {
  const due = await gather(openRecord())
    .then((gathered) => dueToday(gathered, Date.now()))
    .catch(() => 0);
  const link = document.createElement('a');
  link.href = href('/review/');
  link.textContent = due === 1 ? '1 review is due today' : `${due} reviews are due today`;
  place.replaceChildren(...(due > 0 ? [link] : []));
}
