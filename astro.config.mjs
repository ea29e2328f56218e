import { defineConfig, fontProviders } from 'astro/config';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import sitemap from '@astrojs/sitemap';
import aside from './src/integrations/aside.ts';
import { baseLinks } from './src/integrations/base-links.ts';
import brand from './src/integrations/brand.ts';
import contentCheck from './src/integrations/content-check.ts';
import { interact } from './src/integrations/interact/index.ts';
import { compileHints } from './src/integrations/compile-hints.ts';
import csp from './src/integrations/csp.ts';
import { eachPage } from './src/integrations/each-page.ts';
import offline from './src/integrations/offline.ts';
import searchIndex from './src/integrations/search-index.ts';

/** Where the site will be served: both may be given at build time, so one checkout can serve several hosts. */
const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = process.env.SITE_BASE ?? '/';
const outDir = process.env.SITE_OUT ?? './dist';

/** A variable font from Fontsource, Latin subset, with a fallback of the same metrics so that nothing shifts. */
const font = (name, cssVariable, slug) => ({
  name,
  cssVariable,
  provider: fontProviders.local(),
  fallbacks: ['system-ui', 'sans-serif'],
  options: {
    variants: [
      {
        weight: '200 800',
        style: 'normal',
        src: [`@fontsource-variable/${slug}/files/${slug}-latin-wght-normal.woff2`],
      },
    ],
  },
});

export default defineConfig({
  site,
  base,
  outDir,
  cacheDir: './.cache/astro',
  output: 'static',
  trailingSlash: 'always',
  // Lossless: the default drops the space between a word and an inline element on the next line.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 2 },
  integrations: [
    ...eachPage([aside(), csp(), searchIndex()]),
    contentCheck(),
    brand(),
    interact(),
    compileHints(),
    svelte(),
    mdx(),
    // The panel is a part of the playbook in a window of its own.
    sitemap({ filter: (page) => !page.includes('/playbook/panel/') && !page.endsWith('/offline/') }),
    offline(),
  ],
  markdown: { processor: satteri({ hastPlugins: [baseLinks(base)] }) },
  fonts: [
    font('Atkinson Hyperlegible Next', '--font-atkinson', 'atkinson-hyperlegible-next'),
    font('Bricolage Grotesque', '--font-bricolage', 'bricolage-grotesque'),
  ],
  devToolbar: { enabled: false },
  vite: {
    cacheDir: './.cache/vite',
    plugins: [
      {
        name: 'quiet-astro-directives',
        // Astro marks every MDX entry with a directive of its own; the bundler's warning about each is noise.
        onLog: (_level, log) =>
          !(log.code === 'MODULE_LEVEL_DIRECTIVE' && log.message.includes('use astro:head-inject')),
      },
    ],
  },
});
