import { canonicalJson, fingerprintOf, type Lock, type Manifest, type Report } from '@holotype/model';
import { hostFacts } from '../../facts.ts';
import type { OutputPicture, OutputTable } from '../../workload/request.ts';
import { isReplayCode } from '../replay-wording.ts';
import { headline } from '../wording.ts';
import { accountingSection } from './accounting.ts';
import { type Demo, demoSection } from './demo.ts';
import { factsSection } from './facts.ts';
import { fidelitySections } from './fidelity.ts';
import { findingsSection } from './findings.ts';
import { type Html, html } from './markup.ts';
import { renderPage } from './page.ts';
import { replaySections } from './replay/index.ts';
import { sourcesSection } from './sources.ts';
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
}

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
  const { report, manifest, lock, demo, pictures = [], tables = [] } = view;
  const facts = report.facts ?? (manifest ? hostFacts(manifest.sections) : []);
  const accounting = report.accounting ?? manifest?.accounting ?? [];
  const { tool, subject, madeAt } = report;
  const sections = [
    ...(demo ? [demoSection(demo)] : []),
    ...(report.fidelity ? [fidelitySections(report.fidelity, subject.treeDigest)] : []),
    ...replaySections(report, manifest, { pictures, tables }),
    ...findingsSections(report),
    ...(lock ? [sourcesSection(lock)] : []),
    ...(accounting.length > 0 ? [accountingSection(accounting)] : []),
    ...(facts.length > 0 ? [factsSection(facts)] : []),
  ];
  const tree = subject.treeDigest === undefined ? '' : html`Tree <code>${subject.treeDigest}</code>. `;
  const manifested =
    subject.manifestDigest === undefined
      ? ''
      : html`Manifest <code>${subject.manifestDigest}</code>, fingerprint
          <code>${fingerprintOf(subject.manifestDigest)}</code>. `;
  return renderPage({
    title: `${headline(report)}: ${subject.name}`,
    corner: madeAt ?? '',
    main: html`${verdictSection(report, manifest)} ${sections}`,
    footer: html`${tool.name} ${tool.version}. ${tree}${manifested}The report itself is in this page, as JSON.`,
    hasPictures: pictures.length > 0,
    document: { id: 'report', json: canonicalJson(report) },
  });
};
