import type { Fact } from '@holotype/model';
import { type Html, html } from './markup.ts';
import { scrolling } from './scrolling.ts';

const unknown = html`<span class="muted">not known</span>`;

/** The captured machine, beside this host where it was looked at; what differs is marked. */
export const factsSection = (facts: readonly Fact[]): Html => {
  const both = facts.some(({ here }) => here !== undefined);
  const row = ({ name, captured, here }: Fact): Html => {
    const differs = captured !== undefined && here !== undefined && captured !== here;
    const there = html`<td${differs ? html` class="other"` : undefined}>${here ?? unknown}</td>`;
    return html`<tr>
      <th scope="row">${name}</th>
      <td>${captured ?? unknown}</td>
      ${both ? there : undefined}
    </tr>`;
  };
  const title = both ? 'The captured machine and this host' : 'The captured machine';
  const head = both
    ? html`<thead>
        <tr>
          <td></td>
          <th>captured</th>
          <th>here</th>
        </tr>
      </thead>`
    : undefined;
  return html`<section>
    <h2>${title}</h2>
    ${scrolling(
      title,
      html`<table class="facts">
        ${head}
        <tbody>
          ${facts.map(row)}
        </tbody>
      </table>`,
    )}
  </section>`;
};
