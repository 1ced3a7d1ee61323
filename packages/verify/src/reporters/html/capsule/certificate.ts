import { type About, type Author, counted, doiUrl, fingerprintOf } from '@holotype/model';
import { formatBytes, formatCount, formatDuration } from '@holotype/terminal';
import { commandText } from '../command.ts';
import { type Html, html } from '../markup.ts';
import { termList } from '../terms.ts';
import { claimList } from './claims.ts';
import { replaysSection } from './replays.ts';
import type { CapsuleView } from './view.ts';

/** What it is, of whom, what it claims, by what it is known, and how to replay it: the first page in print. */
export const certificate = (view: CapsuleView, title: string): Html => {
  const { manifest, recorded } = view;
  const { about = {}, run } = manifest;
  return html`<div class="certificate">
    <section class="verdict shown">
      <h1>${title}</h1>
      ${byline(about)} ${provenance(about)}
      ${about.description === undefined ? undefined : html`<p>${about.description}</p>`}
      ${run && html`<p class="muted"><code>$ ${commandText(run.argv)}</code></p>`}
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
    ${run && howToReplay(view)} ${replaysSection(view.replays ?? [], view.manifestDigest)}
  </div>`;
};

const byline = ({ authors = [] }: About): Html | undefined =>
  authors.length === 0
    ? undefined
    : html`<p>${authors.map((author, at) => html`${at === 0 ? '' : ', '}${authorHtml(author)}`)}</p>`;

/** The paper that it belongs to, and under which name, version and licence it can be had. */
const provenance = ({ paper, doi, version, date, licence }: About): Html | undefined => {
  const parts: readonly Html[] = [
    ...(paper === undefined ? [] : [html`For the paper ${paperHtml(paper)}`]),
    ...(version === undefined ? [] : [html`version ${version}`]),
    ...(date === undefined ? [] : [html`${date}`]),
    ...(doi === undefined ? [] : [html`<a href="${doiUrl(doi)}">doi:${doi}</a>`]),
    ...(licence === undefined ? [] : [html`licence ${licence}`]),
  ];
  return parts.length === 0
    ? undefined
    : html`<p class="muted">${parts.map((part, at) => html`${at === 0 ? '' : ' · '}${part}`)}</p>`;
};

const paperHtml = ({ title, doi, url }: NonNullable<About['paper']>): Html => {
  const address = doi === undefined ? url : doiUrl(doi);
  const name = title === undefined ? html`${doi ?? url}` : html`<cite>${title}</cite>`;
  return address === undefined ? name : html`<a href="${address}">${name}</a>`;
};

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
    <pre tabindex="0">
holotype fit ${quoted}
holotype replay ${quoted} --fingerprint ${fingerprint}
holotype show ${quoted}</pre>
    <p>
      The first says whether your machine can run it, and downloads nothing; the second runs it and says
      whether the results are the same; the third says what is in it. No root, container engine or account is
      needed, on Linux.
    </p>
    ${termList([
      ['Fingerprint', html`<code>${fingerprint}</code>`],
      ...(file
        ? [[`SHA-256 of the file, ${counted(file.size, 'byte')}`, html`<code>${file.sha256}</code>`] as const]
        : []),
    ])}
  </section>`;
};
