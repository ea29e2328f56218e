import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/integrations/csp/document.ts';
import { scan } from '../../../src/integrations/csp/scan.ts';

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

/** What the parser finds among the tags as they are written, names in lower case. */
const parsed = (html: string) =>
  parsePage(html)
    .elements.filter(({ place }) => place !== undefined)
    .map((element) => ({
      ...element,
      tagName: element.tagName.toLowerCase(),
      attrs: element.attrs.map(({ name, value }) => ({ name: name.toLowerCase(), value })),
    }));

describe('scan', () => {
  it.each([
    [
      'attributes of all kinds',
      page('', `<p a='1' b="x > y" c=3 hidden data-é="&quot;&amp;lt;&#39;">x</p><br/>`),
    ],
    [
      'code',
      page('<style>a > b { c: "</p>" }</style>', '<script type="module">if (a < b) go("<p>&amp;");</script>'),
    ],
    [
      'a picture with a title',
      page('<title>A <b> & c</title>', '<svg viewBox="0 0 1 1"><title>x</title><path d="M0 0"/></svg><p>'),
    ],
    [
      'comments',
      page(
        '<!-- <script>no()</script> -->',
        '<!--[if x]>y<![endif]--><template><i style="x:y"></i></template>',
      ),
    ],
    [
      'text-only elements',
      page('<noscript><p onclick="x">&lt;</noscript>', '<textarea><p style="a"></textarea><p>'),
    ],
  ])('reads %s as the parser does', (_, html) => {
    expect(scan(html)).toEqual(parsed(html));
  });

  it.each([
    ['a fragment', '<p>x</p>'],
    ['capitals in a tag', page('', '<SCRIPT>x</SCRIPT>')],
    ['a lone bracket', page('', 'a < b')],
    ['an entity it does not know', page('', '<a href="java&#115;cript:x">y</a>')],
    ['an attribute given twice', page('', '<p a="1" a="2">')],
    ['attributes without a space between', page('', '<p a="1"b="2">')],
    ['a comment in a script', page('', '<script><!-- <script> </script> --></script>')],
    ['an end tag written otherwise', page('', '<script>a</script >b</script>')],
    ['a script without an end', page('', '<script>a')],
    ['a script in a picture', page('', '<svg><script>a&lt;b</script></svg>')],
    ['line ends of another kind', page('', '<script>a\r\nb</script>')],
    ['frames', page('', '<iframe><p></iframe>')],
    ['a comment closed at once', page('', '<!--><p onclick="x">-->')],
  ])('leaves %s to the parser', (_, html) => {
    expect(scan(html)).toBeUndefined();
  });
});
