import { canonicalJson, fingerprintOf } from '@holotype/model';
import { hostFacts } from '../../../facts.ts';
import { accountingSection } from '../accounting.ts';
import { factsSection } from '../facts.ts';
import { html } from '../markup.ts';
import { renderPage } from '../page.ts';
import { sourcesSection } from '../sources.ts';
import { certificate } from './certificate.ts';
import { codeSection } from './code.ts';
import { needsSection } from './needs.ts';
import { packagesSection } from './packages.ts';
import { resultsSection } from './results.ts';
import type { CapsuleView } from './view.ts';

/** The page that readers of a paper get: what is claimed, what it rests on, and how to replay it; in print its first page is the certificate. */
export const renderCapsule = (view: CapsuleView): string => {
  const { report, manifest, manifestDigest, lock, recorded, code = [] } = view;
  const { about, accounting, sections } = manifest;
  const { tool, subject } = report;
  const facts = hostFacts(sections);
  const title = about?.title ?? (manifest.run ? 'The capsule of a run' : 'A captured machine');
  return renderPage({
    title: `${title}: ${subject.name}`,
    corner: subject.name,
    main: html`${certificate(view, title)} ${recorded && resultsSection(recorded)}
    ${manifest.run && needsSection(manifest.run, manifest, lock)} ${codeSection(code)}
    ${lock && sourcesSection(lock)} ${lock && packagesSection(lock)} ${accountingSection(accounting)}
    ${facts.length > 0 ? factsSection(facts) : undefined}`,
    footer: html`${tool.name} ${tool.version}. Manifest
      <code>${manifestDigest}</code
      >${manifest.run ? undefined : html`, fingerprint <code>${fingerprintOf(manifestDigest)}</code>`}. Tree
      <code>${manifest.tree.digest}</code>.`,
    hasPictures: (recorded?.pictures.length ?? 0) > 0,
    document: { id: 'report', json: canonicalJson(report) },
  });
};
