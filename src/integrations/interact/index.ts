/**
 * Adds `client:interact`: an island that is complete HTML until someone touches it. Reading pages stay almost free of
 * script, because nothing is loaded for a reader who only reads.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

export function interact(): AstroIntegration {
  return {
    name: 'interact',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({
          name: 'interact',
          entrypoint: fileURLToPath(new URL('./directive.ts', import.meta.url)),
        });
      },
    },
  };
}
