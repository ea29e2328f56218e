/**
 * The service worker. `bundle.ts` fills in what it keeps; nothing here may reach for the rest of the site, which may be
 * of another version.
 */
import { clientsClaim } from 'workbox-core';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import {
  cleanupOutdatedCaches,
  precacheAndRoute,
  PrecacheFallbackPlugin,
  type PrecacheEntry,
} from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies';

/** Filled in at build. */
declare const KEPT: PrecacheEntry[];
declare const IS_LARGE: boolean;

/** The cache of components/shell/rest.ts. */
const REST = 'comeback-rest';

const orOffline = new PrecacheFallbackPlugin({ fallbackURL: 'offline/index.html' }) as WorkboxPlugin;

// A new version waits until the reader agrees: see components/shell/update.ts.
self.addEventListener('message', ({ data }: MessageEvent<{ type?: unknown } | null>) => {
  if (data?.type === 'SKIP_WAITING') void (self as unknown as { skipWaiting(): Promise<void> }).skipWaiting();
});
clientsClaim();

// Queries such as ?q= choose what a page shows, not which page it is.
precacheAndRoute(KEPT, { ignoreURLParametersMatching: [/./] });
cleanupOutdatedCaches();

// The names of these change with their content.
registerRoute(
  /\/(playbook\/search\/[0-9a-f]+|pagefind\/(index|fragment))\/./,
  new CacheFirst({ cacheName: REST }),
);
registerRoute(
  IS_LARGE ? /\/map\/$|\/playbook\/.+\/$/ : /\/map\/$/,
  new NetworkFirst({ cacheName: REST, plugins: [orOffline] }),
);
registerRoute(({ request }) => request.mode === 'navigate', new NetworkOnly({ plugins: [orOffline] }));
