import type { Reach, ReachPart, Single, Unwanted } from '@holotype/capture';
import { lstat, readWhole } from '@holotype/host';
import { baseOf, DocumentError, parentOf, type RawPath, rawToText, sha256, textToRaw } from '@holotype/model';
import { formatAmount, formatBytes, formatCount } from '@holotype/terminal/words';
import { parse, TomlError } from 'smol-toml';
import { FreezeError } from './errors.ts';
import { sizesInWords } from './tell-reach.ts';

/** What a plan says. */
export interface Choice {
  readonly path: RawPath;
  /** Of its text. */
  readonly sha256: string;
  readonly without: readonly Unwanted[];
  readonly include: readonly RawPath[];
  /** Distributions. */
  readonly also: readonly string[];
  /** Where a part is named. */
  readonly lineOf: ReadonlyMap<string, number>;
}

const largest = 16 * 1024 * 1024;
const keyOf: Readonly<Record<PlanTable, 'name' | 'path'>> = {
  part: 'name',
  unused: 'name',
  directory: 'path',
  file: 'path',
  asked: 'path',
};

/** Throws it: what is wrong with a plan, and in which line as far as that is known. */
export const refusePlan = (path: RawPath, line: number | undefined, what: string): never => {
  const where = line === undefined ? rawToText(path) : `${rawToText(path)}:${String(line)}`;
  throw new FreezeError('FREEZE_PLAN_INVALID', `${where}: ${what}`, {
    hint: 'correct it there, or remove the file to get a new one',
  });
};

const parseToml = (path: RawPath, text: string): Readonly<Record<string, unknown>> => {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return refusePlan(path, error.line, error.message.split('\n', 1)[0] ?? '');
  }
};

/** The lines in which the entries of a table begin. */
const linesOf = (text: string, table: PlanTable): number[] => {
  const header = new RegExp(`^\\s*\\[\\[\\s*"?${table}"?\\s*\\]\\]`);
  return text.split('\n').flatMap((line, index) => (header.test(line) ? [index + 1] : []));
};

interface Entry {
  readonly table: PlanTable;
  readonly value: string;
  readonly keep: boolean;
  readonly line: number | undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readEntries = (path: RawPath, text: string): Entry[] => {
  const found = parseToml(path, text);
  const unknown = Object.keys(found).find((name) => !planTables.some((table) => table === name));
  if (unknown !== undefined) refusePlan(path, undefined, `it has no ${unknown}`);
  return planTables.flatMap((table) => {
    const entries: unknown = found[table] ?? [];
    const lines = linesOf(text, table);
    if (!Array.isArray(entries)) return refusePlan(path, lines[0], `[[${table}]] is not a list of tables`);
    return entries.map((one: unknown, index): Entry => {
      const line = lines[index];
      const key = keyOf[table];
      const { [key]: value, keep, ...more } = isRecord(one) ? one : {};
      if (typeof value !== 'string' || value === '')
        return refusePlan(path, line, `[[${table}]] needs a ${key}`);
      if (typeof keep !== 'boolean') return refusePlan(path, line, 'keep must be true or false');
      const [other] = Object.keys(more);
      if (other !== undefined) return refusePlan(path, line, `[[${table}]] has no ${other}`);
      return { table, value, keep, line };
    });
  });
};

const toRaw = (path: RawPath, { value, line }: Entry): RawPath => {
  try {
    if (value.startsWith('/')) return textToRaw(value);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
  }
  return refusePlan(path, line, `${value} is not a path as it was written there`);
};

/** Undefined if there is none yet. Throws FreezeError `FREEZE_PLAN_INVALID`, HostError. */
export const readPlan = (path: RawPath): Choice | undefined => {
  const there = lstat(path);
  if (!there) return undefined;
  if (there.type !== 'file' && there.type !== 'symlink') refusePlan(path, undefined, 'it is not a file');
  if (there.size > largest) refusePlan(path, undefined, 'it is too large for a plan');
  const text = readWhole(path).toString('utf8');
  const entries = readEntries(path, text);
  const of = (table: PlanTable, keep: boolean) =>
    entries.filter((one) => one.table === table && one.keep === keep);
  return {
    path,
    sha256: sha256(text),
    without: [
      ...of('part', false).map(({ value }) => ({ kind: 'part', name: value }) as const),
      ...of('directory', false).map((one) => ({ kind: 'singles', directory: toRaw(path, one) }) as const),
      ...of('file', false).map((one) => ({ kind: 'path', path: toRaw(path, one) }) as const),
    ],
    include: of('asked', true).map((one) => toRaw(path, one)),
    also: of('unused', true).map(({ value }) => value),
    lineOf: new Map(
      entries.flatMap(({ table, value, line }) =>
        table === 'part' && line !== undefined ? [[value, line]] : [],
      ),
    ),
  };
};

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
    ...reach.parts.filter(({ kind }) => kind === 'component').map(partEntry),
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
