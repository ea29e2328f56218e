import { expect, it } from 'vitest';
import { readPage } from '../../../src/integrations/csp/document.ts';
import { violationsIn } from '../../../src/integrations/csp/violations.ts';

const messages = (html: string) =>
  violationsIn(readPage(html)).map(({ line, message }) => `${String(line)}: ${message}`);

it('names inline code by line, with the fix', () => {
  expect(messages('<p>\n<b style="color:red" onclick="x()">hi</b>\n<a href="javascript:x()">go</a>')).toEqual(
    [
      '2: <b> has style="color:red". Use a class, a data attribute, or set the property from a script.',
      '2: <b> has onclick="…". Attach the handler from a script with addEventListener.',
      '3: <a> has href="javascript:…". Use a button, and attach its handler from a script.',
    ],
  );
});

it('names what would be fetched from another site', () => {
  const fix = 'Nothing may be fetched from another site: keep the file in this project and give its path.';
  expect(
    messages(
      '<link rel="stylesheet" href="https://fonts.example/a.css"><img src="/a.png" srcset="/a.png 1x, //cdn.example/b.png 2x"><form action="http://example.com/"></form>',
    ),
  ).toEqual([
    `1: <link> has href="https://fonts.example/a.css". ${fix}`,
    `1: <img> has srcset="/a.png 1x, //cdn.example/b.png 2x". ${fix}`,
    `1: <form> has action="http://example.com/". ${fix}`,
  ]);
});

it('looks inside templates', () => {
  expect(messages('<template><i style="x:y"></i></template>')).toHaveLength(1);
});

it('leaves links, canonical addresses, data pictures and own files alone', () => {
  expect(
    messages(
      '<link rel="canonical" href="https://example.com/"><a href="https://example.com/">x</a><img src="data:image/png;base64,//AABB"><script src="/_astro/a.js"></script>',
    ),
  ).toEqual([]);
});
