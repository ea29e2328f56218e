import { counted } from '../counted.ts';

/** How long something takes, as every page of the course says it: "6 minutes", "1 hour", "3 hours 46 minutes". */
export function durationOf(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return counted(minutes, 'minute');
  return rest === 0 ? counted(hours, 'hour') : `${counted(hours, 'hour')} ${counted(rest, 'minute')}`;
}
