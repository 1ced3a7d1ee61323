import { formatBytes, formatCount } from '@holotype/terminal';
import type { RecordedRun } from '../../../workload/recorded.ts';
import { type Html, html } from '../markup.ts';
import { pictureGallery } from '../replay/pictures.ts';
import { scrolling } from '../scrolling.ts';

const listed = 200;

const outputRow = (
  { name, size, policy, compared, varies }: RecordedRun['outputs'][number],
  claimsDecide: boolean,
): Html =>
  html`<tr>
    <td><code>${name}</code></td>
    <td class="number">${formatBytes(size)}</td>
    <td>
      ${policy}${varies ? ', varies from run to run' : ''}${compared || claimsDecide ? '' : ', does not decide'}
    </td>
  </tr>`;

const outputTable = (outputs: RecordedRun['outputs'], claimsDecide: boolean): Html =>
  html`${claimsDecide ? html`<p class="muted">The claims decide; these are compared, too.</p>` : undefined}
  ${scrolling(
    'outputs',
    html`<table>
      <thead>
        <tr>
          <th>output</th>
          <th class="number">size</th>
          <th>compared</th>
        </tr>
      </thead>
      <tbody>
        ${outputs.slice(0, listed).map((output) => outputRow(output, claimsDecide))}
      </tbody>
    </table>`,
  )}
  ${
    outputs.length > listed
      ? html`<p class="muted">and ${formatCount(outputs.length - listed)} more, in the capsule</p>`
      : undefined
  }`;

/** What the run came to, as it was recorded: nothing was run again, and nothing is marked as checked. Figures of claims stand with them. */
export const resultsSection = ({ claims, outputs, pictures }: RecordedRun): Html => {
  const shown = new Set(claims.flatMap((claim) => claim.outputs));
  const others = pictures.filter(({ name }) => !shown.has(name));
  const claimsDecide = claims.length > 0 && outputs.every(({ compared }) => !compared);
  return html`<section>
    <h2>Results, as recorded</h2>
    ${others.length > 0 ? pictureGallery(others) : undefined}
    ${outputs.length > 0 ? outputTable(outputs, claimsDecide) : html`<p class="muted">none: a replay has nothing to compare</p>`}
  </section>`;
};
