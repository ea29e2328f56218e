/** What the page does once a backup is restored; the restoring itself is the worker's. */
import { afterEach, expect, it, vi } from 'vitest';
import { Carrier } from '../../../src/components/record/carry/carrier.ts';
import type { Ask } from '../../../src/components/record/carry/messages.ts';

const nothing = () => undefined;

/** A browser whose worker answers so, and which counts how often it is asked to keep the record for good. */
function browser(kept: boolean, alreadyAsked: boolean) {
  const stored = new Map(alreadyAsked ? [['comeback.record.asked.1', '2026-01-01']] : []);
  const ask = vi.fn(() => Promise.resolve(true));
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  });
  vi.stubGlobal('navigator', { storage: { persist: ask, persisted: () => Promise.resolve(false) } });
  vi.stubGlobal(
    'Worker',
    class {
      onmessage: (event: { data: unknown }) => void = nothing;
      postMessage(asked: Ask) {
        const answer = asked.ask === 'restore' ? { kept, value: { pins: [] } } : undefined;
        queueMicrotask(() => this.onmessage({ data: { answer } }));
      }
    },
  );
  return ask;
}

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['asks the browser to keep a restored record', true, false, 1],
  ['asks nothing when nothing could be restored', false, false, 0],
  ['does not ask a second time by itself', true, true, 0],
])('%s', async (_name, kept, alreadyAsked, times) => {
  const ask = browser(kept, alreadyAsked);
  await new Carrier().restore(nothing);
  await Promise.resolve();
  expect(ask).toHaveBeenCalledTimes(times);
});
