/** Says on other pages how many reviews are due. Loaded once they have settled, and only where there is a record. */
import { openRecord } from '../record/store.ts';
import { cardsFrom, gather } from '../results/gather.ts';
import { href } from '../shell/href.ts';
import { dayOf } from './day.ts';

/** How many reviews come due before the day is over. */
async function dueToday(now: number): Promise<number> {
  const [, end] = dayOf(now);
  const { cards } = cardsFrom(await gather(openRecord()), now);
  return cards.filter(({ schedule }) => schedule.due <= end).length;
}

/** Fills a place that is kept for it. Stays silent where nothing is due, and where that cannot be found out. */
export async function tellDue(place: HTMLElement): Promise<void> {
  const due = await dueToday(Date.now()).catch(() => 0);
  const link = document.createElement('a');
  link.href = href('/review/');
  link.textContent = due === 1 ? '1 review is due today' : `${due} reviews are due today`;
  place.replaceChildren(...(due > 0 ? [link] : []));
}
