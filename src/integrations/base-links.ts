/** Lets authors write `/playbook/late-delivery/` in Markdown wherever the site is deployed. */
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { joinBase } from '../components/shell/href.ts';

type HastPlugin = NonNullable<SatteriProcessorOptions['hastPlugins']>[number];

export function baseLinks(base: string): HastPlugin {
  return {
    name: 'base-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const target = node.properties['href'];
        if (typeof target === 'string' && /^\/(?!\/)/.test(target)) {
          context.setProperty(node, 'href', joinBase(base, target));
        }
      },
    },
  };
}
