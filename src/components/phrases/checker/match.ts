/** Finds patterns in the lattice of a sentence. */
import type { Choice, Item, Pattern } from '../../../content/wording/pattern.ts';
import type { Edge, Lattice } from './lattice.ts';

/** What patterns refer to. */
export interface Language {
  readonly groups: ReadonlyMap<string, Choice>;
  readonly fillers: ReadonlySet<string>;
}

/** How many fillers may stand between two words of a phrase: "I am really very sorry". */
const MOST_FILLERS = 2;

interface Place {
  readonly node: number;
  /** A mark may be stepped over here: at the first word, beside a filler, or in a gap that says so. */
  readonly free: boolean;
}

const isBlocked = ({ breaks }: Lattice, { node, free }: Place): boolean => !free && breaks.has(node);

/** Where one may stand after skipping up to `most` words, `wanted` only. */
function skip(lattice: Lattice, from: Place, most: number, wanted: (word: string) => boolean, over: boolean) {
  const reached: Place[] = [from];
  let ring = [from];
  for (let step = 0; step < most && ring.length > 0; step++) {
    ring = ring.flatMap((place) =>
      !over && isBlocked(lattice, place)
        ? []
        : (lattice.edges[place.node] ?? []).flatMap(({ word, to }) =>
            wanted(word) ? { node: to, free: over } : [],
          ),
    );
    reached.push(...ring);
  }
  return reached;
}

function afterItem(lattice: Lattice, item: Item, from: Place, language: Language): Place[] {
  switch (item.kind) {
    case 'start':
      return lattice.starts.has(from.node) ? [{ ...from, free: true }] : [];
    case 'end':
      return lattice.breaks.has(from.node) ? [from] : [];
    case 'gap':
      return skip(lattice, { ...from, free: from.free || item.across }, item.most, () => true, item.across);
    case 'word':
      return step(lattice, from, (edge) => (item.exact ? edge.word === item.word : edge.key === item.key));
    case 'either':
    case 'group': {
      const choice = item.kind === 'either' ? item.of : language.groups.get(item.name);
      const reached = choice ? choose(lattice, choice, from, language) : [];
      return item.optional ? [from, ...reached] : reached;
    }
  }
}

function step(lattice: Lattice, from: Place, fits: (edge: Edge) => boolean): Place[] {
  if (isBlocked(lattice, from)) return [];
  return (lattice.edges[from.node] ?? []).filter(fits).map(({ to }) => ({ node: to, free: false }));
}

const choose = (
  lattice: Lattice,
  { keys, exact, longer }: Choice,
  from: Place,
  language: Language,
): Place[] => [
  ...step(lattice, from, ({ key, word }) => keys.has(key) || exact.has(word)),
  ...longer.flatMap((pattern) => follow(lattice, pattern, from, language)),
];

/** Where the next item may begin: here, or after a filler or two. */
const pastFillers = (lattice: Lattice, place: Place, { fillers }: Language): Place[] =>
  skip(lattice, place, MOST_FILLERS, (word) => fillers.has(word), true);

const isAmong = (places: readonly Place[], { node, free }: Place): boolean =>
  places.some((other) => other.node === node && other.free === free);

/** Every place where the pattern, begun at `from`, ends. */
function follow(lattice: Lattice, pattern: Pattern, from: Place, language: Language): Place[] {
  let places: Place[] = [from];
  for (const [index, item] of pattern.entries()) {
    const isClose = index === 0 || item.kind === 'gap' || item.kind === 'end';
    const next: Place[] = [];
    for (const place of places) {
      for (const start of isClose ? [place] : pastFillers(lattice, place, language)) {
        for (const reached of afterItem(lattice, item, start, language)) {
          if (!isAmong(next, reached)) next.push(reached);
        }
      }
    }
    if (next.length === 0) return [];
    places = next;
  }
  return places;
}

export interface Span {
  /** Index of the first written word and one past the last. */
  readonly from: number;
  readonly to: number;
}

/** The longest place of the pattern that begins at `node`, or null. */
export function findAt(lattice: Lattice, pattern: Pattern, node: number, language: Language): Span | null {
  const from = lattice.word[node] ?? 0;
  const ends = follow(lattice, pattern, { node, free: true }, language).map(({ node: end }) => {
    const word = lattice.word[end] ?? 0;
    // A node inside a written word: the word belongs to the phrase.
    return end === word ? word : word + 1;
  });
  const to = Math.max(...ends, 0);
  return to > from ? { from, to } : null;
}
