import { createHash } from 'node:crypto';
import { canonicalJson, type Lock, type Manifest, type Report } from '@holotype/model';
import { hostFacts } from '../../facts.ts';
import { headline } from '../wording.ts';
import { accountingSection } from './accounting.ts';
import { type Demo, demoSection } from './demo.ts';
import { factsSection } from './facts.ts';
import { fidelitySections } from './fidelity.ts';
import { findingsSection } from './findings.ts';
import { embedJson, type Html, html } from './markup.ts';
import { sourcesSection } from './sources.ts';
import { styles } from './styles.ts';
import { verdictSection } from './verdict.ts';

/** A Report and what else is known of its subject. */
export interface ReportView {
  readonly report: Report;
  readonly manifest?: Manifest;
  readonly lock?: Lock;
  readonly demo?: Demo;
}

// Made outside the template: the policy names the hash of exactly this text.
const styleElement: Html = { html: `<style>${styles}</style>` };
const styleHash = createHash('sha256').update(styles).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

/** One self-contained page: no script, nothing loaded from anywhere, the Report's canonical JSON inside. */
export const renderHtml = ({ report, manifest, lock, demo }: ReportView): string => {
  const facts = report.facts ?? (manifest ? hostFacts(manifest.sections) : []);
  const accounting = report.accounting ?? manifest?.accounting ?? [];
  const { tool, subject, madeAt } = report;
  const sections = [
    ...(demo ? [demoSection(demo)] : []),
    ...(report.fidelity ? [fidelitySections(report.fidelity, subject.treeDigest)] : []),
    ...(report.findings.length > 0 ? [findingsSection(report.findings)] : []),
    ...(lock ? [sourcesSection(lock)] : []),
    ...(accounting.length > 0 ? [accountingSection(accounting)] : []),
    ...(facts.length > 0 ? [factsSection(facts)] : []),
  ];
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
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
