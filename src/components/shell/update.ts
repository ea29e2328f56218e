/**
 * The service worker's page side. A new version is offered, never forced: it takes over only when the reader agrees
 * and no tab of the site has a role-play under way, because taking over replaces the files all tabs were loaded from.
 */
const CHANNEL = 'comeback-update';
/** How long other tabs have to object. Milliseconds. */
const OBJECTION = 400;

type Message = 'may-we-update' | 'busy' | 'updating';

/** A page with unfinished work says so on its root element. */
const isBusy = (): boolean => document.documentElement.hasAttribute('data-busy');

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

function offer(
  bar: HTMLElement,
  waiting: ServiceWorker,
  channel: BroadcastChannel,
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

/** Null in private mode, or where storage is full or blocked: the site then works, with a network. */
async function register(url: string): Promise<ServiceWorkerRegistration | null> {
  try {
    // Blockers replace register() with a function that does nothing.
    const answer: Promise<ServiceWorkerRegistration | undefined> = navigator.serviceWorker.register(url);
    return (await answer) ?? null;
  } catch {
    return null;
  }
}

/** The first version could not be kept: there is no room, or the connection broke. The next page tries again. */
function notKept(): void {
  document.documentElement.dataset['worker'] = 'not-kept';
  const note = document.querySelector<HTMLElement>('[data-offline-note]');
  if (note) note.hidden = false;
}

/** Once this version is whole, the rest is fetched at leisure. */
async function keepRestLater(registration: ServiceWorkerRegistration, list: string): Promise<void> {
  await navigator.serviceWorker.ready;
  if (registration.waiting || registration.installing) return;
  const { keepRest } = await import('./rest.ts');
  await keepRest(list);
}

/** Registers the worker; shows an offer in `bar` whenever a new version is waiting. Failing to register changes nothing. */
export async function keepOffline(bar: HTMLElement, url: string): Promise<void> {
  const hadVersion = navigator.serviceWorker.controller !== null;
  const registration = await register(url);
  if (!registration) {
    document.documentElement.dataset['worker'] = 'unavailable';
    return;
  }
  const channel = new BroadcastChannel(CHANNEL);
  let updating = false;
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data === 'may-we-update' && isBusy()) channel.postMessage('busy' satisfies Message);
    if (data === 'updating') updating = true;
  });
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (hadVersion || updating) location.reload();
  });
  const offerWaiting = () => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    offer(bar, registration.waiting, channel, () => {
      updating = true;
    });
  };
  offerWaiting();
  const watch = () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'redundant' && !registration.active) notKept();
      offerWaiting();
    });
  };
  watch();
  registration.addEventListener('updatefound', watch);
  void keepRestLater(registration, url.replace(/[^/]*$/, 'offline-rest.json'));
}
