import type { Unwanted } from '@holotype/capture';
import { lstat, readWhole } from '@holotype/host';
import { DocumentError, type RawPath, rawToText, sha256, textToRaw } from '@holotype/model';
import { parse, TomlError } from 'smol-toml';
import { FreezeError } from './errors.ts';
import { type PlanTable, planTables } from './plan-file.ts';

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
