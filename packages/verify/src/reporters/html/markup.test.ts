import fc from 'fast-check';
import { expect, test } from 'vitest';
import { embedJson, html } from './markup.ts';

test('values are text, nested templates are markup', () => {
  const name = `<b title='x'>"A&B"</b>`;
  expect(html`<p>${html`<i>${name}</i>`}</p>`.html).toBe(
    '<p><i>&lt;b title=&#39;x&#39;&gt;&quot;A&amp;B&quot;&lt;/b&gt;</i></p>',
  );
});

test('no text can open a tag or leave an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(html`${text}`.html).not.toMatch(/[<>"'\u202e]/);
    }),
  );
});

test('embedded JSON cannot end its element and reads back the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('</script>', '<!--', '<script>'), (value, tag) => {
      const document = JSON.stringify([value, tag]);
      const inside = embedJson('report', document)
        .html.replace(/^<script[^>]*>/, '')
        .replace(/<\/script>$/, '');
      expect(inside).not.toContain('<');
      expect(JSON.parse(inside)).toEqual(JSON.parse(document));
    }),
  );
});
