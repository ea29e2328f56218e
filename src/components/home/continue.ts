/** Turns "Start learning" into "Continue", to the exact spot. The place is reserved, so nothing moves. */
import { follow } from '../learn/path/follow.ts';

const link = document.querySelector<HTMLAnchorElement>('[data-continue]');
const spotLine = document.querySelector<HTMLElement>('[data-spot]');

follow(({ spot, go }) => {
  if (!link || !spotLine || spot.kind === 'start') return;
  link.href = go;
  link.textContent = spot.kind === 'done' ? 'See my progress' : 'Continue';
  link.classList.remove('quiet');
  link.previousElementSibling?.classList.add('quiet');
  spotLine.textContent = `${spot.title}. ${spot.detail}.`;
});
