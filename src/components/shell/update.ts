/**
 * The service worker's page side. A new version is offered, never forced: it takes over only when the reader agrees
 * and no tab of the site has a role-play under way, because taking over replaces the files all tabs were loaded from.
 */
const CHANNEL = 'comeback-update';
export type Message = 'may-we-update' | 'busy' | 'updating';

/** A page with unfinished work says so on its root element. */
const isBusy = (): boolean => document.documentElement.hasAttribute('data-busy');

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
    const { waiting } = registration;
    void import('./offer-update.ts').then(({ offer }) =>
      offer(bar, waiting, channel, isBusy, () => {
        updating = true;
      }),
    );
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
