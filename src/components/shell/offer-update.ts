/** The offer of a new version. Loaded when there is one. */
import type { Message } from './update.ts';

/** How long other tabs have to object. Milliseconds. */
const OBJECTION = 400;

function someoneBusy(channel: BroadcastChannel): Promise<boolean> {
  return new Promise((resolve) => {
    const hear = ({ data }: MessageEvent<Message>) => {
      if (data === 'busy') resolve(true);
    };
    channel.addEventListener('message', hear);
    channel.postMessage('may-we-update' satisfies Message);
    setTimeout(() => {
      channel.removeEventListener('message', hear);
      resolve(false);
    }, OBJECTION);
  });
}

function button(label: string, look: string, onclick: () => unknown): HTMLButtonElement {
  return Object.assign(document.createElement('button'), {
    type: 'button',
    className: `button${look}`,
    textContent: label,
    onclick,
  });
}

/** Shows the offer of a new version, and takes it up when nobody is busy. */
export function offer(
  bar: HTMLElement,
  waiting: ServiceWorker,
  channel: BroadcastChannel,
  isBusy: () => boolean,
  onAgree: () => void,
): void {
  const text = document.createElement('span');
  text.textContent = 'A new version is ready.';
  const use = button('Use it now', '', async () => {
    if (isBusy()) text.textContent = 'Finish or leave this role-play first, then use the new version.';
    else if (await someoneBusy(channel)) {
      text.textContent =
        'A role-play is under way in another tab. Finish it first, then use the new version.';
    } else {
      onAgree();
      channel.postMessage('updating' satisfies Message);
      waiting.postMessage({ type: 'SKIP_WAITING' });
    }
  });
  const later = button('Later', ' quiet', () => bar.replaceChildren());
  bar.replaceChildren(text, use, later);
}
