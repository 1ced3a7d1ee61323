import { type Html, html } from './markup.ts';

/** Labels and what they say, side by side where there is room. */
export const termList = (rows: readonly (readonly [label: string, said: Html | string])[]): Html =>
  html`<dl class="terms">
    ${rows.map(
      ([label, said]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${said}</dd>
        </div>`,
    )}
  </dl>`;
