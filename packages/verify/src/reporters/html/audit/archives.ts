import { type AuditArchive, counted, keepsWords } from '@holotype/model';
import { formatBytes } from '@holotype/terminal';
import { type Html, html } from '../markup.ts';
import { scrolling } from '../scrolling.ts';

/** The archives on which a capsule rests, the least lasting first, with who says how long they keep a version. */
export const archivesSection = (archives: readonly AuditArchive[]): Html =>
  html`<section>
    <h2>What breaks first</h2>
    ${scrolling(
      'archives',
      html`<table>
        <thead>
          <tr>
            <th>how long</th>
            <th>archive</th>
            <th class="number">packages</th>
            <th class="number">size</th>
          </tr>
        </thead>
        <tbody>
          ${archives.map(
            ({ name, keeps, packages, bytes, says, source }) =>
              html`<tr>
                <th scope="row">${keepsWords[keeps]}</th>
                <td>
                  ${name}${says === undefined ? undefined : html`<br /><small>${says}</small>`}${source === undefined ? undefined : html`<br /><small><code>${source}</code></small>`}
                </td>
                <td class="number">${counted(packages, 'package')}</td>
                <td class="number">${formatBytes(bytes)}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
    )}
  </section>`;
