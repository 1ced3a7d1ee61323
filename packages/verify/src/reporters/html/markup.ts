/** Text that is HTML already. */
export interface Html {
  readonly html: string;
}
type Value = Html | string | number | undefined | readonly (Html | string)[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string =>
  text
    // Hidden and bidirectional characters would show another text than the one that is there.
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');

const render = (value: Value): string => {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return escape(String(value));
  if ('html' in value) return value.html;
  return value.map(render).join('');
};

/** A template whose values are escaped, unless they are Html. */
export const html = (strings: TemplateStringsArray, ...values: Value[]): Html => ({
  html: strings.reduce((text, part, at) => text + render(values[at - 1]) + part),
});

export const nothing: Html = { html: '' };

/** A document as data inside the page; no `<` in it can end the element. */
export const embedJson = (id: string, json: string): Html => ({
  html: `<script type="application/json" id="${id}">${json.replaceAll('<', '\\u003c')}</script>`,
});
