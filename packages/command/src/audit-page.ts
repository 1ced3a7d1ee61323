import { publicName, purlText, purlType } from '@holotype/ecosystems';
import {
  type Audit,
  type AuditPackage,
  auditVerdictWords,
  counted,
  isMissing,
  keepsWords,
} from '@holotype/model';
import { formatBytes, formatCount, formatDuration, safeText, type Style, table } from '@holotype/terminal';

/** Rows of each list that fit a screen together. */
const mostLost = 10;

/** Whether the packages of a capsule can be had, and what breaks first, on one screen; with `all`, every package. */
export const auditLines = (audit: Audit, style: Style, all: boolean): string[] => {
  const { packages, archives } = audit;
  const listed = all ? packages : packages.filter(isMissing).slice(0, mostLost);
  const lost = packages.filter(isMissing).length;
  return [
    summaryLine(audit, style),
    ...(listed.length > 0 ? ['', ...packageLines(listed, style)] : []),
    ...(!all && lost > listed.length
      ? [style.dim(`  and ${counted(lost - listed.length, 'package')} more; --all lists them`)]
      : []),
    ...(archives.length > 0 ? ['', style.bold('what breaks first'), ...archiveLines(audit)] : []),
  ];
};

const summaryLine = ({ packages, asked }: Audit, style: Style): string => {
  const inside = packages.filter(({ at }) => at === 'capsule').length;
  const outside = packages.filter(({ at }) => at !== 'capsule');
  const bytes = outside.reduce((sum, { size }) => sum + size, 0);
  const verdicts = new Map<AuditPackage['verdict'], number>();
  for (const { verdict } of outside) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  const each = [...verdicts].map(([verdict, count]) => `${formatCount(count)} ${auditVerdictWords[verdict]}`);
  const rate = asked.seconds > 0 ? `, ${formatCount(asked.requests / asked.seconds)} requests/s` : '';
  const how =
    asked.what === 'nothing'
      ? 'nothing was asked'
      : `${counted(asked.urls, 'URL')}, ${counted(asked.requests, 'request')} in ${formatDuration(asked.seconds * 1000)}${rate}`;
  return [
    style.bold(counted(packages.length, 'public package')),
    inside > 0 ? `, ${formatCount(inside)} in the capsule` : '',
    outside.length > 0 ? `, ${formatBytes(bytes)} to fetch: ${each.join(', ')}` : '',
    style.dim(`  (${how})`),
  ].join('');
};

const nearest: Readonly<Record<AuditPackage['at'], string>> = {
  capsule: '; the capsule contains it',
  store: '; the store here has it',
  archive: '',
};

const packageLines = (packages: readonly AuditPackage[], style: Style): string[] =>
  table(
    packages.map((one) => {
      const [first] = one.urls;
      const chosen = one.urls.find(({ url }) => url === one.best) ?? first;
      const detail = chosen?.detail === undefined ? '' : ` ${chosen.detail}`;
      return [
        isMissing(one) ? style.red(one.verdict) : one.verdict,
        `${safeText(purlText(one.purl))} (${safeText(publicName(purlType(one.purl)))})`,
        formatBytes(one.size),
        safeText(`${chosen?.url ?? ''}${detail}${nearest[one.at]}`),
      ];
    }),
    { right: [2], indent: 2 },
  );

const archiveLines = ({ archives }: Audit): string[] =>
  archives.flatMap(({ name, keeps, packages, bytes, says, source }) => [
    `  ${keepsWords[keeps]}: ${counted(packages, 'package')} (${formatBytes(bytes)}) at ${safeText(name)}`,
    ...(says === undefined || source === undefined
      ? []
      : [`    ${safeText(says)}`, `    ${safeText(source)}`]),
  ]);

/** What --keep did. */
export const keptLine = ({ capsule, size, packages, bytes }: NonNullable<Audit['kept']>): string =>
  packages === 0
    ? `kept   nothing: no package of ${capsule} can be kept that its archive may drop`
    : `kept   ${counted(packages, 'package')} (${formatBytes(bytes)}) in ${capsule}, which now has ${formatBytes(size)}`;
