/** Times as people say them. */
import { DAY } from './schedule.ts';

/** How long from `now` until `due`, in the words of a button: "tomorrow", "in 9 days", "in 2 months". */
export function inWords(due: number, now: number): string {
  const days = Math.max(0, Math.round((due - now) / DAY));
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days < 14) return `in ${days} days`;
  if (days < 60) return `in ${Math.round(days / 7)} weeks`;
  const months = Math.round(days / 30.4);
  return months >= 12 ? 'in a year' : `in ${months} months`;
}

/** A number of seconds as "about 4 minutes". */
export function aboutMinutes(seconds: number): string {
  if (seconds < 45) return 'less than a minute';
  const minutes = Math.round(seconds / 60);
  return minutes <= 1 ? 'about a minute' : `about ${minutes} minutes`;
}
