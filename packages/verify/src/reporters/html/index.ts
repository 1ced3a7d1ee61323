import { createHash } from 'node:crypto';
import { canonicalJson, type Lock, type Manifest, type Report } from '@holotype/model';
import { hostFacts } from '../../facts.ts';
import type { RecordedRun } from '../../workload/recorded.ts';
import type { OutputPicture, OutputTable } from '../../workload/request.ts';
import { isReplayCode } from '../replay-wording.ts';
import { headline } from '../wording.ts';
import { aboutSection } from './about.ts';
import { accountingSection } from './accounting.ts';
import { type Demo, demoSection } from './demo.ts';
import { factsSection } from './facts.ts';
import { fidelitySections } from './fidelity.ts';
import { findingsSection } from './findings.ts';
import { embedJson, type Html, html } from './markup.ts';
import { replaySections } from './replay/index.ts';
import { recordedSections } from './replay/recorded.ts';
import { replayStyles } from './replay/styles.ts';
import { sourcesSection } from './sources.ts';
import { styles as shared } from './styles.ts';
import { verdictSection } from './verdict.ts';

/** A Report and what else is known of its subject. */
export interface ReportView {
  readonly report: Report;
  readonly manifest?: Manifest;
  readonly lock?: Lock;
  readonly demo?: Demo;
  /** Of a replay: what there is to look at. */
  readonly pictures?: readonly OutputPicture[];
  readonly tables?: readonly OutputTable[];
  /** Of a capsule that is shown: what was recorded of its run. */
  readonly recorded?: RecordedRun;
}

const styles = shared + replayStyles;
// Made outside the template: the policy names the hash of exactly this text.
const styleElement: Html = { html: `<style>${styles}</style>` };
const styleHash = createHash('sha256').update(styles).digest('base64');
/** Pictures stand in the page itself; a page without any may show none. */
const policyFor = (hasPictures: boolean): string =>
  `default-src 'none'; style-src 'sha256-${styleHash}'; ${hasPictures ? 'img-src data:; ' : ''}base-uri 'none'; form-action 'none'`;

/** What was found by a replay, and beside it what fit said of this host. */
const findingsSections = ({ findings, replay }: Report): Html[] => {
  const isOwn = ({ code }: Report['findings'][number]) => !replay || isReplayCode(code);
  const own = findings.filter(isOwn);
  const host = findings.filter((finding) => !isOwn(finding));
  return [
    ...(own.length > 0 ? [findingsSection('What was found', own)] : []),
    ...(host.length > 0 ? [findingsSection('Can this host run it?', host)] : []),
  ];
};

/** One self-contained page: no script, nothing loaded from anywhere, the Report's canonical JSON inside. */
export const renderHtml = (view: ReportView): string => {
  const { report, manifest, lock, demo, recorded, tables = [] } = view;
  const pictures = view.pictures ?? recorded?.pictures ?? [];
  const facts = report.facts ?? (manifest ? hostFacts(manifest.sections) : []);
  const accounting = report.accounting ?? manifest?.accounting ?? [];
  const { tool, subject, madeAt } = report;
  const sections = [
    ...(demo ? [demoSection(demo)] : []),
    ...(report.fidelity ? [fidelitySections(report.fidelity, subject.treeDigest)] : []),
    ...(manifest?.about && subject.kind === 'show' ? [aboutSection(manifest.about)] : []),
    ...(recorded ? recordedSections(recorded) : []),
    ...replaySections(report, manifest, { pictures, tables }),
    ...findingsSections(report),
    ...(lock ? [sourcesSection(lock)] : []),
    ...(accounting.length > 0 ? [accountingSection(accounting)] : []),
    ...(facts.length > 0 ? [factsSection(facts)] : []),
  ];
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policyFor(pictures.length > 0)}" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${headline(report)}: ${subject.name}</title>
        ${styleElement}
      </head>
      <body>
        <header><b>Holotype</b><span>${madeAt ?? ''}</span></header>
        <main>${verdictSection(report, manifest)} ${sections}</main>
        <footer>
          <p>
            ${tool.name} ${tool.version}.
            ${subject.treeDigest === undefined ? '' : html`Tree <code>${subject.treeDigest}</code>. `}${subject.manifestDigest === undefined ? '' : html`Manifest <code>${subject.manifestDigest}</code>. `}The
            report itself is in this page, as JSON.
          </p>
        </footer>
        ${embedJson('report', canonicalJson(report))}
      </body>
    </html> `;
  return page.html;
};
