import { baseOf, parentOf, type RawPath, rawToText } from '@holotype/model';
import type { Reach, ReachPart, Single } from '@holotype/capture';
import { formatAmount, formatBytes, formatCount } from '@holotype/terminal/words';
import { sizesInWords } from './show-reach.ts';

export const planTables = ['part', 'directory', 'file', 'asked', 'unused'] as const;
export type PlanTable = (typeof planTables)[number];

/** Bytes from which a single file has an entry of its own. */
const large = 1024 * 1024;

/** TOML's basic strings are JSON's, but for DEL. */
const quote = (text: string): string => JSON.stringify(text).replaceAll('\u007F', '\\u007F');

/** Within one line. */
const comment = (text: string): string => `# ${text.replace(/\p{Cc}/gu, ' ')}`;

const entry = (
  table: PlanTable,
  about: string,
  members: Readonly<Record<string, string>>,
  keep: boolean,
): string =>
  [
    comment(about),
    `[[${table}]]`,
    ...Object.entries(members).map(([name, value]) => `${name} = ${quote(value)}`),
    `keep = ${String(keep)}`,
    '',
  ].join('\n');

const partEntry = ({ name, path, files, bytes, used }: ReachPart): string => {
  const where = path === undefined || name.includes(rawToText(path)) ? '' : `, ${rawToText(path)}`;
  const use = used === 0 ? 'none' : formatCount(used);
  return entry(
    'part',
    `${formatBytes(bytes)}, ${formatAmount(files, 'files')}, of which the run used ${use}${where}`,
    { name },
    true,
  );
};

const groupSingles = (singles: readonly Single[]): [RawPath, Single[]][] => {
  const groups = new Map<RawPath, Single[]>();
  for (const one of singles) {
    const found = groups.get(parentOf(one.path));
    if (found) found.push(one);
    else groups.set(parentOf(one.path), [one]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
};

const directoryEntry = ([path, singles]: readonly [RawPath, readonly Single[]]): string => {
  const bytes = singles.reduce((sum, { size }) => sum + size, 0);
  const names = singles.slice(0, 3).map((one) => rawToText(baseOf(one.path)));
  const more = singles.length - names.length;
  return entry(
    'directory',
    `${formatBytes(bytes)} by themselves: ${names.join(', ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}`,
    { path: rawToText(path) },
    true,
  );
};

/** The list of what comes along, for editing. `command`: what ran; `goOn`: the command line that reads the list. */
export const planText = (reach: Reach, command: string, goOn: string): string => {
  const isPart = ({ name, path }: ReachPart) =>
    name !== 'other files used' && (name !== 'file' || path === undefined);
  const [few, many] = [
    reach.singles.filter(({ size }) => size >= large).sort((a, b) => b.size - a.size),
    reach.singles.filter(({ size }) => size < large),
  ];
  const text = (path: RawPath) => ({ path: rawToText(path) });
  return [
    comment(`Included for: ${command}`),
    comment('keep = false excludes an item, keep = true includes it. The rest is for information.'),
    comment(sizesInWords(reach)),
    comment(`Then:  ${goOn}`),
    '',
    ...reach.parts.filter(isPart).map(partEntry),
    ...few.map(({ path, size }) => entry('file', formatBytes(size), text(path), true)),
    ...groupSingles(many).map(directoryEntry),
    ...reach.notFound.map(([path, size]) =>
      entry('asked', `${formatBytes(size)}; the run looked it up without opening it`, text(path), false),
    ),
    ...reach.leftOut.flatMap(({ of, distributions }) =>
      distributions.map(({ name, bytes }) =>
        entry('unused', `${formatBytes(bytes)} in ${of}; the run did not use it`, { name }, false),
      ),
    ),
  ].join('\n');
};
