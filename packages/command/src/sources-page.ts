import { publicName, purlText, purlType } from '@holotype/ecosystems';
import { counted, type KeptGroup, type SourcePackage, type Sources } from '@holotype/model';
import {
  cutText,
  formatAmount,
  formatBytes,
  formatCount,
  formatPercent,
  safeText,
  type Style,
  table,
} from '@holotype/terminal';
import type { PublicShare } from '@holotype/workflows-replay';

/** Rows of each list that fit a screen together. */
const mostPackages = 7;
const mostGroups = 5;
const reasonWidth = 50;

const mayWords = { yes: 'may be passed on', no: 'may not be passed on', unknown: 'unknown' } as const;

/** Where the bytes of an environment come from, on one screen; with `all`, every package and group. */
export const sourcesLines = (sources: Sources, style: Style, all: boolean): string[] => {
  const { kept } = sources;
  const packages = all ? sources.packages : sources.packages.slice(0, mostPackages);
  const groups = all ? kept.groups : kept.groups.slice(0, mostGroups);
  const more = (count: number, one: string, many: string) =>
    count > 0 ? [style.dim(`  and ${counted(count, one, many)} more; --all lists them`)] : [];
  return [
    ...ecosystemLines(sources),
    ...sharingLines(sources.packages),
    ...(packages.length > 0
      ? ['', style.bold('packages, largest first'), ...packageLines(packages, all)]
      : []),
    ...more(sources.packages.length - packages.length, 'package', 'packages'),
    ...(groups.length > 0 ? ['', style.bold('kept, of no package')] : []),
    ...table(
      groups.map(({ what, name, amount }) => [
        safeText(groupText(what, name)),
        formatAmount(amount.contents, 'files'),
        formatBytes(amount.bytes),
      ]),
      { right: [1, 2], indent: 2 },
    ),
    ...more(kept.groups.length - groups.length, 'group', 'groups'),
  ];
};

const groupText = (what: KeptGroup['what'], name: string): string => {
  if (what === 'git') return `in git, at ${name}`;
  return what === name ? what : `${what}: ${name}`;
};

/** Whether packages may be passed on, as far as that is known. */
const sharingLines = (packages: readonly SourcePackage[]): string[] => {
  const count = (may: string) => packages.filter(({ sharing }) => sharing?.may === may).length;
  const said = Object.entries(mayWords).flatMap(([may, words]) =>
    count(may) > 0 ? [`${formatCount(count(may))} ${words}`] : [],
  );
  return said.length > 0 ? [`  by their licences ${said.join(', ')}`] : [];
};

const ecosystemLines = ({ ecosystems, packages, kept, total }: Sources): string[] => {
  const ofNone = kept.groups.reduce((sum, { amount }) => sum + amount.bytes, 0);
  const gives = ecosystems.reduce((sum, one) => sum + one.gives.bytes, 0);
  const derived = packages.reduce((sum, one) => sum + (one.derived?.bytes ?? 0), 0);
  const row = (name: string, packages: number, given: number, download: number, keeps: number) => [
    name,
    packages === 0 ? '' : formatCount(packages),
    amountText(given),
    given === 0 ? '' : formatPercent(given, total.bytes),
    amountText(download),
    amountText(keeps),
  ];
  return [
    ...table(
      [
        ['source', 'packages', 'gives', 'share', 'to fetch', 'kept'],
        ...ecosystems.map((one) =>
          row(safeText(one.name), one.packages, one.gives.bytes, one.download, one.kept.bytes),
        ),
        row('no package', 0, 0, 0, ofNone),
        row(
          'sum',
          ecosystems.reduce((sum, { packages }) => sum + packages, 0),
          gives,
          ecosystems.reduce((sum, { download }) => sum + download, 0),
          kept.total.bytes,
        ),
      ],
      { right: [1, 2, 3, 4, 5], indent: 2 },
    ),
    `  ${formatBytes(total.bytes)} in all; what is kept takes ${formatBytes(kept.stored)} in the capsule`,
    ...(derived > 0 ? [`  of what packages give, ${formatBytes(derived)} are made from them by rules`] : []),
  ];
};

/** Nothing for nothing, so that what there is stands out. */
const amountText = (bytes: number): string => (bytes === 0 ? '' : formatBytes(bytes));

/** The server that is asked first. */
const serverOf = (url: string): string => {
  if (!URL.canParse(url)) return '';
  const { host, protocol } = new URL(url);
  return host === '' ? protocol.replace(':', '') : host;
};

const reasonOf = ({ from, why }: SourcePackage): string =>
  [from ? serverOf(from.urls[0] ?? '') : 'no public source', why].filter((part) => part !== '').join('; ');

/** Where there is room: what it states of its licence, and whether it may be passed on. */
const termsOf = ({ licence, sharing }: SourcePackage): string =>
  [licence, sharing && mayWords[sharing.may]].filter((part) => part !== undefined).join(': ');

const packageLines = (packages: readonly SourcePackage[], whole: boolean): string[] =>
  table(
    [
      ['', 'gives', 'to fetch', 'kept', ''],
      ...packages.map((one) => [
        `${safeText(purlText(one.purl))} (${safeText(publicName(purlType(one.purl)))})`,
        amountText(one.gives.bytes),
        amountText(one.from?.download ?? 0),
        amountText(one.kept.bytes),
        whole
          ? safeText([reasonOf(one), termsOf(one)].filter((part) => part !== '').join('; '))
          : safeText(cutText(reasonOf(one), reasonWidth, '…')),
      ]),
    ],
    { right: [1, 2, 3], indent: 2 },
  );

/** `212.0 MB come from 61 public packages: 40 Debian, 21 PyPI`. */
export const publicShareInWords = ({ bytes, derived, packages }: PublicShare): string => {
  const [first] = packages;
  const made = derived === undefined ? '' : `, ${formatBytes(derived)} of it made from them`;
  if (!first) return 'nothing comes from public packages';
  const all = packages.reduce((sum, { count }) => sum + count, 0);
  if (packages.length === 1)
    return `${formatBytes(bytes)} come from ${counted(all, `public ${first.name} package`, `public ${first.name} packages`)}${made}`;
  const each = packages.map(({ name, count }) => `${formatCount(count)} ${name}`).join(', ');
  return `${formatBytes(bytes)} come from ${counted(all, 'public package')}${made}: ${each}`;
};
