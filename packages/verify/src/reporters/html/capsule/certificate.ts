import { type About, type Author, counted, fingerprintOf } from '@holotype/model';
import { formatBytes, formatCount, formatDuration } from '@holotype/terminal';
import { commandText } from '../command.ts';
import { type Html, html } from '../markup.ts';
import { termList } from '../terms.ts';
import { claimList } from './claims.ts';
import type { CapsuleView } from './view.ts';

/** What it is, of whom, what it claims, by what it is known, and how to replay it: the first page in print. */
export const certificate = (view: CapsuleView, title: string): Html => {
  const { manifest, recorded } = view;
  const { about = {}, run } = manifest;
  return html`<div class="certificate">
    <section class="verdict shown">
      <h1>${title}</h1>
      ${byline(about)} ${run && html`<p class="muted"><code>$ ${commandText(run.argv)}</code></p>`}
      <dl class="figures">
        ${figuresOf(view).map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
    </section>
    ${
      recorded && recorded.claims.length > 0
        ? html`<section>
            <h2>What is claimed</h2>
            ${claimList(recorded)}
          </section>`
        : undefined
    }
    ${run && howToReplay(view)}
  </div>`;
};

const byline = ({ authors = [], licence }: About): Html | undefined =>
  authors.length === 0 && licence === undefined
    ? undefined
    : html`<p>
        ${authors.map((author, at) => html`${at === 0 ? '' : ', '}${authorHtml(author)}`)}
        ${licence === undefined ? undefined : html`<span class="muted">Licence: ${licence}</span>`}
      </p>`;

const authorHtml = ({ name, orcid, affiliation }: Author): Html => {
  const shown = orcid === undefined ? html`${name}` : html`<a href="https://orcid.org/${orcid}">${name}</a>`;
  return affiliation === undefined ? shown : html`${shown} <small>${affiliation}</small>`;
};

const figuresOf = ({
  manifest,
  file,
  lock,
}: CapsuleView): readonly (readonly [label: string, value: string])[] => {
  const { run, tree } = manifest;
  const outside = lock?.totals.proven.stored ?? 0;
  return [
    ...(run ? [['the run took', formatDuration(run.usage.wall * 1000)] as const] : []),
    ...(file ? [['the file', formatBytes(file.size)] as const] : []),
    ...(outside > 0 ? [['public packages', formatBytes(outside)] as const] : []),
    ['rebuilt', formatBytes(tree.bytes)],
    ['files', formatCount(tree.files)],
  ];
};

/** Three lines, and by what a copy is known. */
const howToReplay = ({ report, manifestDigest, file }: CapsuleView): Html => {
  const { name } = report.subject;
  const fingerprint = fingerprintOf(manifestDigest);
  const quoted = commandText([name]);
  return html`<section>
    <h2>How to replay it</h2>
    <pre>
holotype fit ${quoted}       # whether your machine can run it; nothing is downloaded
holotype replay ${quoted} --fingerprint ${fingerprint}
holotype show ${quoted}      # what is in it</pre>
    <p>
      No root, container engine or account is needed, on Linux. The answer is whether the results are the
      same.
    </p>
    ${termList([
      ['Fingerprint', html`<code>${fingerprint}</code>`],
      ...(file
        ? [[`SHA-256 of the file, ${counted(file.size, 'byte')}`, html`<code>${file.sha256}</code>`] as const]
        : []),
    ])}
  </section>`;
};
