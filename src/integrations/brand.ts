/** Serves `virtual:brand.css`, computed from `site.yaml`, and stops the build where its contrast does not suffice. */
import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { brandCss, contrastIssues } from '../components/shell/palette.ts';

const ID = 'virtual:brand.css';

export default function brand(): AstroIntegration {
  return {
    name: 'brand',
    hooks: {
      'astro:config:setup': ({ config, updateConfig, addWatchFile }) => {
        const file = new URL('content/site.yaml', config.srcDir);
        addWatchFile(file);
        const { brand: colour } = parse(readFileSync(file, 'utf8')) as { brand: string };
        const issues = contrastIssues(colour);
        if (issues.length > 0) throw new Error(issues.join('\n'));
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'brand-css',
                resolveId: (id) => (id === ID ? '\0' + ID : null),
                load: (id) => (id === '\0' + ID ? brandCss(colour) : null),
              },
            ],
          },
        });
      },
    },
  };
}
