/** The page's side of carrying a record: asks a worker, and keeps what only a page can reach (pins, the glance). */
import { pinnedSlugs, setPinned } from '../../search/memory.ts';
import { summarise } from '../summarise.ts';
import type { Answers, Ask, Reply } from './messages.ts';

type Progress = (share: number) => void;

export class Carrier {
  #worker: Worker | undefined;

  async #ask<Name extends Ask['ask']>(ask: Ask & { ask: Name }, progress: Progress): Promise<Answers[Name]> {
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

  backUp(site: string): Promise<Blob> {
    return this.#ask({ ask: 'back-up', pins: pinnedSlugs(), site }, () => undefined);
  }

  examine(file: Blob, progress: Progress): Promise<Answers['examine']> {
    return this.#ask({ ask: 'examine', file, pins: pinnedSlugs() }, progress);
  }

  async restore(progress: Progress): Promise<Answers['restore']> {
    const done = await this.#ask({ ask: 'restore', pins: pinnedSlugs() }, progress);
    if (done.kept) {
      setPinned([...pinnedSlugs(), ...done.value.pins]);
      await summarise();
    }
    return done;
  }

  async undo(): Promise<Answers['undo']> {
    const done = await this.#ask({ ask: 'undo' }, () => undefined);
    if (done.kept) {
      setPinned(pinnedSlugs().filter((slug) => !done.value.pins.includes(slug)));
      await summarise();
    }
    return done;
  }
}
