import { publicName, purlText, purlType } from '@holotype/ecosystems';
import { counted, type Lock } from '@holotype/model';
import { type Html, html, nothing } from '../markup.ts';
import { scrolling } from '../scrolling.ts';

/** Rows of a page that a browser still searches at once. */
const most = 3000;

const words: Readonly<Record<Lock['packages'][number]['answer'], string>> = {
  proven: 'public',
  trusted: 'public, by checksum',
  unreachable: 'not reachable',
  gone: 'in no archive',
};

/** Every package by name; browsers find text in it though it is closed. */
export const packagesSection = ({ packages }: Lock): Html =>
  packages.length === 0
    ? nothing
    : html`<section>
        <h2>Packages</h2>
        <details>
          <summary>${counted(packages.length, 'package')}, with versions and licences</summary>
          ${scrolling(
            'packages',
            html`<table>
              <thead>
                <tr>
                  <th>package</th>
                  <th>of</th>
                  <th>licence, as it states</th>
                  <th>bytes</th>
                </tr>
              </thead>
              <tbody>
                ${packages.slice(0, most).map(
                  ({ purl, answer, licence }) =>
                    html`<tr>
                      <td>${purlText(purl)}</td>
                      <td>${publicName(purlType(purl))}</td>
                      <td>${licence}</td>
                      <td>${words[answer]}</td>
                    </tr>`,
                )}
              </tbody>
            </table>`,
          )}
          ${packages.length > most ? html`<p class="muted">and ${counted(packages.length - most, 'package')} more</p>` : undefined}
        </details>
      </section>`;
