/** What a screen reader is told, once and in order: lines are added to one polite live region and cleared later. */
const KEPT = 6;

export class Announcer {
  lines = $state<{ id: number; text: string }[]>([]);
  #count = 0;

  say(...texts: string[]): void {
    const added = texts.filter((text) => text !== '').map((text) => ({ id: (this.#count += 1), text }));
    this.lines = [...this.lines, ...added].slice(-KEPT);
  }
}
