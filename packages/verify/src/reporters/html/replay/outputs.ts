import { policyText, type ReplayOutput } from '@holotype/model';
import { formatCount } from '@holotype/terminal';
import type { OutputPicture, OutputTable } from '../../../workload/request.ts';
import { asideOf, verdictOf } from '../../replay-wording.ts';
import { marks } from '../../wording.ts';
import { type Html, html, nothing } from '../markup.ts';
import { pictureTriple, sameGallery } from './pictures.ts';
import { tableExcerpt } from './table.ts';

const listed = 200;

export interface OutputViews {
  readonly pictures: readonly OutputPicture[];
  readonly tables: readonly OutputTable[];
}

const words = { pass: 'the same', warn: 'does not decide', fail: 'not the same', unknown: 'open' } as const;

const head = (output: ReplayOutput): Html => {
  const verdict = verdictOf(output);
  const { name, detail, policy, remark } = output;
  const aside = asideOf(output);
  return html`<div class="output ${verdict}">
    <span
      class="mark"
      role="img"
      aria-label="${output.agrees && verdict === 'warn' ? 'the same, with a remark' : words[verdict]}"
      >${marks[verdict]}</span
    >
    <div>
      <code class="name">${name}</code>
      <p>${remark === undefined ? detail : `${detail}; ${remark}`}</p>
    </div>
    <small>${policy ? `policy ${policyText(policy)}` : ''}${aside === '' ? '' : html`<br />${aside}`}</small>
  </div>`;
};

const card = (output: ReplayOutput, { pictures, tables }: OutputViews): Html => {
  const picture = pictures.find(({ name }) => name === output.name);
  const table = tables.find(({ name }) => name === output.name);
  return html`<article>
    ${head(output)} ${picture && pictureTriple(picture, output.outcome !== 'missing')}
    ${table && tableExcerpt(table)}
  </article>`;
};

const isShown = ({ outcome, remark }: ReplayOutput): boolean =>
  outcome !== 'identical' || remark !== undefined;

const alike = (outputs: readonly ReplayOutput[], { pictures }: OutputViews): Html => {
  if (outputs.length === 0) return nothing;
  const names = new Set(outputs.map(({ name }) => name));
  const shown = pictures.filter(({ name }) => names.has(name));
  const inPicture = new Set(shown.map(({ name }) => name));
  const rest = outputs.filter(({ name }) => !inPicture.has(name));
  const more =
    rest.length > listed
      ? html`<li class="muted">and ${formatCount(rest.length - listed)} more</li>`
      : undefined;
  return html`<h3>The same to the byte</h3>
    ${shown.length > 0 ? sameGallery(shown) : undefined}
    <ul class="alike">
      ${rest.slice(0, listed).map(({ name }) => html`<li class="pass"><span class="mark">✓</span> <code>${name}</code></li>`)}${more}
    </ul>`;
};

/** Outputs side by side: first those that decide and are not the same. */
export const outputsSection = (outputs: readonly ReplayOutput[], views: OutputViews): Html => {
  const others = outputs.filter(isShown);
  const decisive = others.filter(({ compared, agrees }) => compared === true && !agrees);
  const sorted = [...decisive, ...others.filter((output) => !decisive.includes(output))];
  const more =
    sorted.length > listed
      ? html`<p class="muted">and ${formatCount(sorted.length - listed)} more, in the JSON of this page</p>`
      : undefined;
  return html`<section>
    <h2>Outputs, recorded and replayed</h2>
    ${sorted.slice(0, listed).map((output) => card(output, views))} ${more}
    ${alike(
      outputs.filter((output) => !isShown(output)),
      views,
    )}
  </section>`;
};
