/** Mistakes as data: what is put where in a sound file, and the messages that must follow, after the file's name. */

/** By path: the value put there; undefined takes the field out. */
export type Edits = Readonly<Record<string, unknown>>;

export type Mistake = readonly [name: string, edits: Edits, messages: readonly string[]];

type Node = Record<string, unknown>;

/** A copy with the edits made. Paths are written as in messages: `steps.opening.replies[0].next`. */
export function edited(sound: unknown, edits: Edits): unknown {
  const copy = structuredClone(sound) as Node;
  for (const [path, value] of Object.entries(edits)) {
    const parts = path.replaceAll('[', '.').replaceAll(']', '').split('.');
    const last = parts.pop() as string;
    const parent = parts.reduce((node, part) => node[part] as Node, copy);
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else parent[last] = value;
  }
  return copy;
}
