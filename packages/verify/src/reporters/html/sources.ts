import type { Lock, PackageAnswer } from '@holotype/model';
import { formatAmount, formatBytes, formatCount, formatPercent } from '@holotype/terminal';
import { bar, type Part } from './bar.ts';
import { type Html, html } from './markup.ts';

const contentWords = {
  proven: ['public and proven', 'fetched from a public source, opened, compared'],
  trusted: ['public, by checksum', 'a public source whose checksums agree; not opened'],
  kept: ['kept', 'no public source: kept in the capsule'],
} as const;

const answerWords: Readonly<Record<PackageAnswer['answer'], string>> = {
  proven: 'public and proven',
  trusted: 'public, by checksum',
  unreachable: 'public, but not reachable',
  gone: 'unavailable: no archive has this version',
};
const answers: readonly PackageAnswer['answer'][] = ['proven', 'trusted', 'unreachable', 'gone'];
const listed = 200;

const legend = (
  parts: readonly (Part & { readonly text: string; readonly note: string })[],
  whole: number,
): Html =>
  html`<ul class="legend">
    ${parts.map(
      ({ kind, label, value, text, note }) =>
        html`<li>
          <i class="${kind}"></i><span><b>${formatPercent(value, whole)}</b> ${label}</span
          ><small>${text}${note === '' ? '' : `; ${note}`}</small>
        </li>`,
    )}
  </ul>`;

const contents = ({ totals }: Lock): Html => {
  const parts = (['proven', 'trusted', 'kept'] as const).map((kind) => ({
    kind,
    label: contentWords[kind][0],
    value: totals[kind].bytes,
    text: `${formatBytes(totals[kind].bytes)} in ${formatAmount(totals[kind].contents, 'files')}`,
    note: contentWords[kind][1],
  }));
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  const { derived } = totals;
  const made =
    derived &&
    html`<p>
      Of what is public and proven, ${formatBytes(derived.bytes)} in
      ${formatAmount(derived.contents, 'files')} are made from public packages by rules, as their installers
      make them.
    </p>`;
  return html`${bar(parts)}${legend(parts, whole)}${made}`;
};

const packages = ({ packages: all }: Lock): Html | undefined => {
  if (all.length === 0) return undefined;
  const parts = answers.map((kind) => {
    const value = all.filter(({ answer }) => answer === kind).length;
    return { kind, label: answerWords[kind], value, text: formatAmount(value, 'packages'), note: '' };
  });
  const gone = all.filter(({ answer }) => answer === 'gone').map(({ purl }) => purl);
  const more =
    gone.length > listed ? html`<li>and ${formatCount(gone.length - listed)} more</li>` : undefined;
  const seen = parts.filter(({ value }) => value > 0);
  return html`<h3>Its ${formatAmount(all.length, 'packages')}</h3>
    ${bar(seen)}${legend(seen, all.length)}
    ${
      gone.length > 0
        ? html`<details>
            <summary>The ${formatCount(gone.length)} that are gone</summary>
            <ul class="paths">
              ${gone.slice(0, listed).map((purl) => html`<li><code>${purl}</code></li>`)}${more}
            </ul>
          </details>`
        : undefined
    }`;
};

/** Where the bytes come from: what the Lock found in public, and what it keeps. */
export const sourcesSection = (lock: Lock): Html =>
  html`<section>
    <h2>Where the bytes come from</h2>
    ${contents(lock)}${packages(lock)}
  </section>`;
