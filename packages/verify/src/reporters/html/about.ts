import { type About, authorText } from '@holotype/model';
import { type Html, html } from './markup.ts';

/** What the authors of a run say of it. */
export const aboutSection = ({ title, authors = [], licence }: About): Html =>
  html`<section>
    <h2>${title ?? 'About'}</h2>
    ${authors.length > 0 ? html`<p>${authors.map(authorText).join(', ')}</p>` : undefined}
    ${licence === undefined ? undefined : html`<p class="muted">Licence: ${licence}</p>`}
  </section>`;
