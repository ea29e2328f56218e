/**
 * Checks all content before anything is built. `astro build` stops with every mistake; `astro dev` goes on and
 * tells them again whenever content changes.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { checkContent, contentReport } from '../content/checks/content.ts';
import { readContent } from '../content/checks/read.ts';

/** Milliseconds to wait for a burst of saves to end. */
const SETTLE = 200;

/** Logs the mistakes, if any, and returns how they sum up: the report's last line, or empty. */
function tell(root: string, logger: AstroIntegrationLogger): string {
  const lines = contentReport(checkContent(readContent(root))).split('\n');
  for (const line of lines) if (line !== '') logger.error(line);
  return lines.at(-1) ?? '';
}

/** The end of a build. Where in this file it was thrown is of no use to an author. */
function mistaken(sum: string): Error {
  const error = new Error(`The site was not built: ${sum}`);
  error.stack = '';
  return error;
}

export default function contentCheck(): AstroIntegration {
  let root = '';
  return {
    name: 'content-check',
    hooks: {
      // Before Astro reads the content itself: its own errors name neither the place nor the fix.
      'astro:config:setup': ({ command, config, logger }) => {
        root = fileURLToPath(new URL('content/', config.srcDir));
        if (command === 'build') {
          const sum = tell(root, logger);
          if (sum !== '') throw mistaken(sum);
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        let due: NodeJS.Timeout | undefined;
        const again = (path: string) => {
          if (!path.startsWith(root)) return;
          clearTimeout(due);
          due = setTimeout(() => {
            if (tell(root, logger) === '') logger.info('the content has no mistakes');
            // A mistaken file changes nothing that Astro knows of; the map shows the mistake all the same.
            server.ws.send({ type: 'full-reload' });
          }, SETTLE);
        };
        tell(root, logger);
        for (const event of ['add', 'change', 'unlink']) server.watcher.on(event, again);
      },
    },
  };
}
