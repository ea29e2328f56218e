/**
 * Explorable "Word of mouth": a story passes through a small circle of friends, evening by evening. Who hears it
 * follows from the friendships and from how many friends each person tells; nothing is left to chance, and how many
 * that is, the reader decides.
 */
export interface Friend {
  readonly id: number;
  readonly name: string;
  /** Place in the picture, 0–100. */
  readonly x: number;
  readonly y: number;
}

const NAMES =
  'Ada Ben Cleo Dev Ewa Finn Gus Hana Ivo Joan Kofi Lena Max Nia Otto Pia Raj Sue Tom Uma Vic Wen Yan Zoe'.split(
    ' ',
  );

/** Two rings of twelve. */
export const FRIENDS: readonly Friend[] = NAMES.map((name, id) => {
  const inner = id % 2 === 1;
  const turn = (2 * Math.PI * id) / NAMES.length;
  const radius = inner ? 24 : 43;
  return {
    id,
    name,
    x: Math.round(10 * (50 + radius * Math.sin(turn))) / 10,
    y: Math.round(10 * (50 - radius * Math.cos(turn))) / 10,
  };
});

const COUNT = NAMES.length;

/** Whom a person tells, dearest first: neighbours in the circle, and now and then somebody across it. */
export const friendsOf = (id: number): number[] =>
  [1, -1, 2, id % 3 === 0 ? 11 : -2, -2, 3, 8]
    .map((step) => (id + step + COUNT) % COUNT)
    .filter((f, i, all) => all.indexOf(f) === i);

/** Ada was served well, Max badly: opposite each other, with equally many friends. */
export const WELL_SERVED = 0;
export const BADLY_SERVED = 12;

/** Everyone who has heard, by the evening on which they did. */
export function spread(from: number, tells: number, evenings: number): Map<number, number> {
  const heard = new Map([[from, 0]]);
  for (let evening = 1; evening <= evenings; evening++) {
    for (const [teller, since] of [...heard]) {
      if (since !== evening - 1) continue;
      for (const friend of friendsOf(teller).slice(0, tells))
        if (!heard.has(friend)) heard.set(friend, evening);
    }
  }
  return heard;
}

export interface Talk {
  readonly good: ReadonlyMap<number, number>;
  readonly bad: ReadonlyMap<number, number>;
  readonly onlyGood: number;
  readonly onlyBad: number;
  readonly both: number;
  readonly neither: number;
}

/** @param goodTells how many friends each person tells of the good story, 0–6; `badTells` likewise */
export function talk(goodTells: number, badTells: number, evenings: number): Talk {
  const good = spread(WELL_SERVED, goodTells, evenings);
  const bad = spread(BADLY_SERVED, badTells, evenings);
  const both = [...good.keys()].filter((id) => bad.has(id)).length;
  return {
    good,
    bad,
    both,
    onlyGood: good.size - both,
    onlyBad: bad.size - both,
    neither: COUNT - good.size - bad.size + both,
  };
}
