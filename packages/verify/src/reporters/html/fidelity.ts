import type { Difference, Fidelity } from '@holotype/model';
import { formatCount } from '@holotype/terminal';
import { causeInWords, kindInWords } from '../wording.ts';
import { digestPair } from './fingerprint.ts';
import { type Html, html, nothing } from './markup.ts';
import { scrolling } from './scrolling.ts';

const shownPerCause = 50;
const openUpTo = 10;

const differenceRow = ({ path, expected, actual }: Difference): Html => {
  const change =
    expected === undefined && actual === undefined
      ? undefined
      : html`<br /><small>${expected ?? '-'} → ${actual ?? '-'}</small>`;
  return html`<li><code>${path}</code>${change}</li>`;
};

const differences = ({ differences: all, differenceCount }: Fidelity): Html => {
  if (differenceCount.length === 0) return nothing;
  const causes = differenceCount.map(({ cause, count }) => {
    const some = all.filter((difference) => difference.cause === cause).slice(0, shownPerCause);
    const more =
      count > some.length
        ? html`<li class="muted">and ${formatCount(count - some.length)} more</li>`
        : undefined;
    const open = count <= openUpTo ? html` open` : undefined;
    return html`<details${open}><summary><b>${formatCount(count)}</b> ${causeInWords(cause)}</summary><ul class="paths">${some.map(differenceRow)}${more}</ul></details>`;
  });
  return html`<section>
    <h2>Differences by cause</h2>
    ${causes}
  </section>`;
};

const notHeld = ({ notHeld: all }: Fidelity): Html => {
  const rows = all.filter(({ count }) => count > 0);
  if (rows.length === 0) return nothing;
  return html`<section>
    <h2>What this form cannot represent</h2>
    <p class="muted">
      Not an error of the rebuild: this user may not give files to others, or this form has no field for it.
    </p>
    ${scrolling(
      'what this form cannot represent',
      html`<table>
        <tbody>
          ${rows.map(
            ({ kind, count }) =>
              html`<tr>
                <th scope="row">${kindInWords(kind)}</th>
                <td class="number">${formatCount(count)}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
    )}
  </section>`;
};

const digests = (captured: string | undefined, readBack: string | undefined): Html =>
  captured === undefined || readBack === undefined
    ? nothing
    : html`<section>
        <h2>The digest of the environment</h2>
        ${digestPair({ label: 'as captured', digest: captured }, { label: 'as read back', digest: readBack })}
      </section>`;

/** Whether what was rebuilt is what was captured: digests, what could not be held, differences with their first paths. */
export const fidelitySections = (fidelity: Fidelity, treeDigest: string | undefined): Html =>
  html`${digests(treeDigest, fidelity.treeDigest)}${differences(fidelity)}${notHeld(fidelity)}`;
