import { defineConfig, fontProviders } from 'astro/config';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import sitemap from '@astrojs/sitemap';

/** Where the site will be served: both may be given at build time, so one checkout can serve several hosts. */
const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = process.env.SITE_BASE ?? '/';
const outDir = process.env.SITE_OUT ?? './dist';

export default defineConfig({
  site,
  base,
  outDir,
  cacheDir: './.cache/astro',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 2 },
  integrations: [svelte(), mdx(), sitemap()],
  devToolbar: { enabled: false },
  vite: { cacheDir: './.cache/vite' },
});
