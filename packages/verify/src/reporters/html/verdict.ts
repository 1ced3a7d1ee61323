import type { Manifest, Report } from '@holotype/model';
import { formatBytes, formatCount } from '@holotype/terminal';
import { besideInWords, claimTally, outputTally, tallyText, wallOf } from '../replay-wording.ts';
import { about, headline, marks } from '../wording.ts';
import { commandText } from './command.ts';
import { type Html, html } from './markup.ts';

type Figure = readonly [label: string, value: string];

const figuresOf = (
  { fidelity, replay, findings, subject }: Report,
  manifest: Manifest | undefined,
): Figure[] => {
  const size: Figure[] = manifest
    ? [
        ['files', formatCount(manifest.tree.files)],
        ['of content', formatBytes(manifest.tree.bytes)],
      ]
    : [];
  if (replay) {
    return [
      ...(replay.claims.length > 0 ? [['claims hold', tallyText(claimTally(replay))] as const] : []),
      ['outputs the same', tallyText(outputTally(replay))],
      ['time, recorded', wallOf(replay.usage.captured)],
      ['time, replayed', wallOf(replay.usage.here)],
    ];
  }
  if (fidelity) {
    const differences = fidelity.differenceCount.reduce((sum, { count }) => sum + count, 0);
    return [
      ['paths identical', formatCount(fidelity.identical)],
      ['paths in all', formatCount(fidelity.total)],
      ['differences', formatCount(differences)],
      ...size,
    ];
  }
  if (subject.kind !== 'fit') return size;
  const count = (verdict: Report['verdict']) =>
    formatCount(findings.filter((finding) => finding.verdict === verdict).length);
  return [
    ['fits', count('pass')],
    ['reservations', count('warn')],
    ['obstacles', count('fail')],
    ['not known', count('unknown')],
    ...size,
  ];
};

/** The answer, first and large, with the figures that it rests on. */
export const verdictSection = (report: Report, manifest: Manifest | undefined): Html => {
  const { verdict } = report;
  const run = manifest?.run;
  const figures = figuresOf(report, manifest);
  const beside = report.replay && besideInWords(report.replay);
  return html`<section class="verdict ${verdict}">
    <div class="seal" aria-hidden="true">${marks[verdict]}</div>
    <h1>${headline(report)}</h1>
    <p class="muted">
      ${manifest?.about?.title === undefined ? undefined : html`<b>${manifest.about.title}</b>${(manifest.about.authors ?? []).map(({ name }) => `, ${name}`)}<br />`}
      ${beside === undefined ? undefined : html`other outputs: ${beside}<br />`}${about(report)}${run ? html`<br /><code>$ ${commandText(run.argv)}</code>` : undefined}
    </p>
    ${
      figures.length > 0
        ? html`<dl class="figures">
            ${figures.map(
              ([label, value]) =>
                html`<div>
                  <dt>${label}</dt>
                  <dd>${value}</dd>
                </div>`,
            )}
          </dl>`
        : undefined
    }
  </section>`;
};
