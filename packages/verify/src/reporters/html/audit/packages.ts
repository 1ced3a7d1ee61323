import { publicName, purlText, purlType } from '@holotype/ecosystems';
import { type AuditPackage, auditVerdictWords, counted, isMissing, keepsWords } from '@holotype/model';
import { formatBytes } from '@holotype/terminal';
import { type Html, html } from '../markup.ts';
import { scrolling } from '../scrolling.ts';

/** Rows of one table; the page has all of them as JSON besides. */
const most = 1000;

/** The packages that cannot be had, with each URL and its answer; the others behind a click. */
export const packagesSections = (packages: readonly AuditPackage[]): Html => {
  const missing = packages.filter(isMissing);
  const others = packages.filter((one) => !isMissing(one));
  return html`${
    missing.length === 0
      ? undefined
      : html`<section>
          <h2>What cannot be downloaded</h2>
          ${packagesTable(missing)}
        </section>`
  }
  ${
    others.length === 0
      ? undefined
      : html`<section>
          <h2>${missing.length === 0 ? 'The packages' : 'The other packages'}</h2>
          <details>
            <summary>${counted(others.length, 'package')}, what breaks first comes first</summary>
            ${packagesTable(others)}
          </details>
        </section>`
  }`;
};

const packagesTable = (packages: readonly AuditPackage[]): Html =>
  html`${scrolling(
    'packages',
    html`<table>
      <thead>
        <tr>
          <th>package</th>
          <th class="number">size</th>
          <th>today</th>
          <th>where</th>
        </tr>
      </thead>
      <tbody>
        ${packages.slice(0, most).map(row)}${
          packages.length > most
            ? html`<tr>
                <td colspan="4" class="muted">and ${counted(packages.length - most, 'package')} more</td>
              </tr>`
            : undefined
        }
      </tbody>
    </table>`,
  )}`;

const nearest: Readonly<Record<AuditPackage['at'], string | undefined>> = {
  capsule: 'in the capsule',
  store: 'in the store here',
  archive: undefined,
};

const row = (one: AuditPackage): Html => {
  const { purl, size, verdict, at, urls } = one;
  const near = nearest[at];
  return html`<tr>
    <td>${purlText(purl)} <small>${publicName(purlType(purl))}</small></td>
    <td class="number">${formatBytes(size)}</td>
    <td>
      <span class="${isMissing(one) ? 'other' : 'muted'}">${auditVerdictWords[verdict]}</span
      >${near === undefined ? undefined : html`<br /><small>${near}</small>`}
    </td>
    <td>
      <ul class="paths">
        ${urls.map(
          (answer) =>
            html`<li>
              <code>${answer.url}</code><br /><small
                >${auditVerdictWords[answer.verdict]}${answer.detail === undefined ? '' : `: ${answer.detail}`};
                ${keepsWords[answer.keeps]}</small
              >
            </li>`,
        )}
      </ul>
    </td>
  </tr>`;
};
