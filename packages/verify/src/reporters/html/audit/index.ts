import { type Audit, auditVerdictWords, canonicalJson, counted, isLost, isMissing } from '@holotype/model';
import { formatBytes, formatCount, formatDuration, formatPercent } from '@holotype/terminal';
import { marks } from '../../wording.ts';
import { bar, type Part } from '../bar.ts';
import { type Html, html } from '../markup.ts';
import { renderPage } from '../page.ts';
import { archivesSection } from './archives.ts';
import { packagesSections } from './packages.ts';

/** An Audit as a page; `name` as its reader calls the capsule. */
export const renderAudit = (audit: Audit, name: string): string => {
  const { tool, madeAt, treeDigest, packages, archives } = audit;
  const title = headlineOf(audit).text;
  return renderPage({
    title: `${title}: ${name}`,
    corner: madeAt,
    main: html`${answerSection(audit, name)}
    ${packages.some(({ at }) => at !== 'capsule') ? verdictsSection(audit) : undefined}
    ${archives.length > 0 ? archivesSection(archives) : undefined} ${packagesSections(packages)}`,
    footer: html`${tool.name} ${tool.version}. Tree <code>${treeDigest}</code>. The account itself is in this
      page, as JSON.`,
    document: { id: 'audit', json: canonicalJson(audit) },
  });
};

interface Headline {
  readonly tone: 'pass' | 'warn' | 'fail' | 'unknown';
  readonly text: string;
}

const headlineOf = ({ packages }: Audit): Headline => {
  const missing = packages.filter(isMissing);
  const unasked = packages.filter(({ at, verdict }) => at !== 'capsule' && verdict === 'unasked');
  if (packages.length === 0) return { tone: 'pass', text: 'No public package is needed' };
  if (missing.length > 0)
    return {
      tone: missing.some(({ verdict }) => verdict === 'gone' || verdict === 'changed') ? 'fail' : 'warn',
      text: `${formatCount(missing.length)} of ${counted(packages.length, 'public package')} cannot be downloaded`,
    };
  if (unasked.length > 0)
    return { tone: 'unknown', text: 'Nothing was asked: what is known of the archives' };
  if (packages.every(({ at }) => at === 'capsule'))
    return { tone: 'pass', text: 'All public packages are in the capsule' };
  return { tone: 'pass', text: 'All public packages can be downloaded' };
};

/** The answer, first and large, with the figures that it rests on. */
const answerSection = (audit: Audit, name: string): Html => {
  const { packages, asked } = audit;
  const { tone, text } = headlineOf(audit);
  const outside = packages.filter(({ at }) => at !== 'capsule');
  const figures = [
    ['public packages', formatCount(packages.length)],
    ['in the capsule', formatCount(packages.length - outside.length)],
    ['to download', formatBytes(outside.reduce((sum, { size }) => sum + size, 0))],
    ['cannot be downloaded', formatCount(packages.filter(isMissing).length)],
  ] as const;
  const how = {
    nothing: 'No server was asked',
    size: 'Servers were asked whether they have as many bytes',
    content: 'Every byte was downloaded and compared',
  }[asked.what];
  const amount =
    asked.what === 'nothing'
      ? ''
      : `: ${counted(asked.urls, 'URL')}, ${counted(asked.requests, 'request')} in ${formatDuration(asked.seconds * 1000)}`;
  return html`<section class="verdict ${tone}">
    <div class="seal" aria-hidden="true">${marks[tone]}</div>
    <h1>${text}</h1>
    <p class="muted">${name}<br />${how}${amount}</p>
    <dl class="figures">
      ${figures.map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
};

const kinds = {
  ...{ available: 'proven', redirected: 'trusted', unasked: 'plain', unreachable: 'unreachable' },
  ...{ refused: 'kept', changed: 'kept', gone: 'gone' },
} as const satisfies Readonly<Record<keyof typeof auditVerdictWords, Part['kind']>>;

/** Of the packages that the capsule does not contain, how many have which verdict. */
const verdictsSection = ({ packages }: Audit): Html => {
  const outside = packages.filter(({ at }) => at !== 'capsule');
  const parts = Object.entries(auditVerdictWords).flatMap(([key, label]) => {
    const verdict = key as keyof typeof auditVerdictWords;
    const own = outside.filter((one) => one.verdict === verdict);
    const stored = isLost(verdict) ? own.filter(({ at }) => at === 'store').length : 0;
    const bytes = formatBytes(own.reduce((sum, { size }) => sum + size, 0));
    const note = stored === 0 ? bytes : `${bytes}; the store here has ${formatCount(stored)}`;
    return own.length === 0 ? [] : [{ kind: kinds[verdict], label, value: own.length, note }];
  });
  return html`<section>
    <h2>What can be downloaded</h2>
    ${bar(parts)}
    <ul class="legend">
      ${parts.map(
        ({ kind, label, value, note }) =>
          html`<li>
            <i class="${kind}"></i><span><b>${formatPercent(value, outside.length)}</b> ${label}</span
            ><small>${counted(value, 'package')}, ${note}</small>
          </li>`,
      )}
    </ul>
  </section>`;
};
