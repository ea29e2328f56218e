/** The page's side of carrying a record: asks a worker, and keeps what only a page can reach (pins, the glance). */
import { pinnedSlugs, setPinned } from '../../search/memory.ts';
import type { Held } from '../data/held.ts';
import { persist } from '../persist.ts';
import { keepSummary } from '../summarise.ts';
import type { Answers, Ask, Reply } from './messages.ts';

type Progress = (share: number) => void;

export class Carrier {
  #worker: Worker | undefined;

  #last: Promise<unknown> = Promise.resolve();

  /** One after the other: what is asked meanwhile waits. */
  #ask<Name extends Ask['ask']>(
    ask: Ask & { ask: Name },
    progress: Progress = () => undefined,
  ): Promise<Answers[Name]> {
    const answer = this.#last.then(() => this.#send<Name>(ask, progress));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  #send<Name extends Ask['ask']>(ask: Ask & { ask: Name }, progress: Progress): Promise<Answers[Name]> {
    const worker = (this.#worker ??= new Worker(new URL('./carrier.worker.ts', import.meta.url), {
      type: 'module',
    }));
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        if ('progress' in data) progress(data.progress);
        else resolve(data.answer as Answers[Name]);
      };
      worker.onerror = () => {
        worker.terminate();
        this.#worker = undefined;
        reject(new Error('The worker could not be loaded, or failed.'));
      };
      worker.postMessage(ask);
    });
  }

  /** What the record holds, in figures. */
  look(): Promise<Omit<Held, 'said'>> {
    return this.#ask({ ask: 'look' });
  }

  backUp(site: string): Promise<Blob> {
    return this.#ask({ ask: 'back-up', pins: pinnedSlugs(), site });
  }

  examine(file: Blob, progress: Progress): Promise<Answers['examine']> {
    return this.#ask({ ask: 'examine', file, pins: pinnedSlugs() }, progress);
  }

  /** Not waited for: pages that show it hear of it. */
  #summarise(): void {
    void this.#ask({ ask: 'summary' }).then(keepSummary, () => undefined);
  }

  async restore(progress: Progress): Promise<Answers['restore']> {
    const done = await this.#ask({ ask: 'restore', pins: pinnedSlugs() }, progress);
    if (done.kept) {
      setPinned([...pinnedSlugs(), ...done.value.pins]);
      this.#summarise();
      // Whoever brings a record along wants it kept.
      void persist();
    }
    return done;
  }

  async undo(): Promise<Answers['undo']> {
    const done = await this.#ask({ ask: 'undo' });
    if (done.kept) {
      setPinned(pinnedSlugs().filter((slug) => !done.value.pins.includes(slug)));
      this.#summarise();
    }
    return done;
  }
}
