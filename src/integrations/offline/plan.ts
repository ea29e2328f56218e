/** What of a built site a browser keeps, and when. Pure. */
import { bytesOf, type BuiltFile } from './files.ts';

/** Bytes, before compression, that a first visit may keep at once. Over the wire it is about a third of that. */
export const BUDGET = 8 * 1024 * 1024;

/** Bytes, before compression, that a large site may keep at idle after that. */
export const REST_BUDGET = 64 * 1024 * 1024;

/** What a page may need later is kept as well; pictures for other sites are not. */
const NEEDED = /\.(html|js|css|woff2|svg|json|wasm|webmanifest)$|^pagefind\/|^icon-[^/]*\.png$/;
const NEVER =
  /^(offline-rest\.json|sw\.js|staticwebapp\.config\.json|vercel\.json|schemas\/.*|playbook\/search\/core\.json)$/;
const MAPS = /(^|\/)map\/index\.html$/;

/** What grows with the playbook, in the order of need: a large site keeps it at idle, as far as there is room. */
const GROWING = [
  /^playbook\/search\/[^/]+\/[^/]+\/[^/]+\.json$/,
  /^pagefind\/index\//,
  /^playbook\/(?!panel\/).+\/index\.html$/,
  /^pagefind\/fragment\//,
];

export interface Plan {
  readonly isLarge: boolean;
  /** At the first visit, as one version. */
  readonly now: readonly BuiltFile[];
  /** At idle afterwards. */
  readonly rest: readonly BuiltFile[];
  /** How many files have no room: they are kept when they are visited. */
  readonly left: number;
}

/** The files for which there is room, the first ones first; a later one that is small enough still goes in. */
function within(budget: number, files: readonly BuiltFile[]): BuiltFile[] {
  let room = budget;
  return files.filter(({ bytes }) => {
    if (bytes > room) return false;
    room -= bytes;
    return true;
  });
}

export function planFor(files: readonly BuiltFile[]): Plan {
  const needed = files.filter(({ path }) => NEEDED.test(path) && !NEVER.test(path));
  const small = needed.filter(({ path }) => !MAPS.test(path));
  const isLarge = bytesOf(small) > BUDGET;
  const ranks = isLarge ? [...GROWING, MAPS] : [MAPS];
  const rankOf = new Map(needed.map((file) => [file, ranks.findIndex((rank) => rank.test(file.path))]));
  const later = ranks.flatMap((_, rank) => needed.filter((file) => rankOf.get(file) === rank));
  const rest = within(REST_BUDGET, later);
  return {
    isLarge,
    now: needed.filter((file) => rankOf.get(file) === -1),
    rest,
    left: later.length - rest.length,
  };
}
