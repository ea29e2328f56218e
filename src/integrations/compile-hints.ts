/**
 * Asks browsers to compile the code of a conversation where it arrives. By default a function is compiled when it is
 * first called, which holds up the page at the very moment it should answer; a file that begins with this comment is
 * compiled whole, in Chromium in a thread of its own while it is still coming in. To other browsers it is a comment.
 * Only for code of which most is called: compiling what never runs would be a waste.
 */
import type { AstroIntegration } from 'astro';

const HINT = '//# allFunctionsCalledOnLoad\n';
/** Where the code of a conversation and its debrief is, and what is there but has no part in one. */
const PLAYED = '/src/components/practice/';
const NOT_PLAYED = /\/practice\/(?:map|catalogue|build)\//;

/** What a bundler tells of a file it makes. */
export interface Chunk {
  /** Of the source files that are in it. */
  readonly moduleIds: readonly string[];
  /** The files that it cannot begin without. */
  readonly imports: readonly string[];
}

/** The names of the files that a conversation runs: those with code of its own, and all that they begin with. */
export function played(chunks: ReadonlyMap<string, Chunk>): Set<string> {
  const found = new Set<string>();
  const add = (name: string): void => {
    const chunk = chunks.get(name);
    if (chunk === undefined || found.has(name)) return;
    found.add(name);
    for (const needed of chunk.imports) add(needed);
  };
  for (const [name, { moduleIds }] of chunks)
    if (moduleIds.some((id) => id.includes(PLAYED) && !NOT_PLAYED.test(id))) add(name);
  return found;
}

export function compileHints(): AstroIntegration {
  return {
    name: 'compile-hints',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'compile-hints',
                apply: 'build',
                enforce: 'post',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle(_options, bundle) {
                  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
                  const names = played(new Map(chunks.map((chunk) => [chunk.fileName, chunk])));
                  for (const chunk of chunks) if (names.has(chunk.fileName)) chunk.code = HINT + chunk.code;
                },
              },
            ],
          },
        });
      },
    },
  };
}
