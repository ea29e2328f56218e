import { href } from '../components/shell/href.ts';
import { site } from '../components/shell/site.ts';

/** What a device needs to install the site. */
export const GET = (): Response =>
  Response.json({
    id: href('/'),
    name: site.name,
    short_name: site.name,
    description: site.description,
    start_url: href('/'),
    scope: href('/'),
    display: 'standalone',
    lang: 'en',
    theme_color: site.brand,
    background_color: '#fbf9f5',
    icons: [
      { src: href('/icon-192.png'), sizes: '192x192', type: 'image/png' },
      { src: href('/icon-512.png'), sizes: '512x512', type: 'image/png' },
      { src: href('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
    ],
    shortcuts: [
      { name: 'Search the playbook', url: href('/playbook/') },
      { name: 'Practise', url: href('/practice/') },
    ],
  });
