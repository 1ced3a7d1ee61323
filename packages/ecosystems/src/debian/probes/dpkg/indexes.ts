import type { Host } from '@holotype/host';
import { type AptSource, type DpkgIndex, rawToText, sha256, toWord } from '@holotype/model';
import { field } from '../../../reading/field.ts';
import type { Remember, SectionGap } from '../../../probe.ts';
import { findListName, findUnfetched, type PlannedIndex, planByName, planIndexes } from './index-files.ts';
import { maxIndex, readList } from './read-list.ts';
import { parseRelease } from './release.ts';
import { type IndexedPackage, scanPackages } from './scan.ts';

export const listsFolder = '/var/lib/apt/lists';

interface IndexContext {
  readonly gaps: SectionGap[];
  readonly remember: Remember | undefined;
}
export interface ReadIndex {
  readonly index: DpkgIndex;
  readonly rows: readonly IndexedPackage[];
}
export interface Indexes {
  readonly all: readonly ReadIndex[];
  /** Every suite of the sources was there and could be read, so that what is not found is nowhere. */
  readonly complete: boolean;
}

/** Not remembered: the next time it may be read. */
class UnreadIndex extends Error {}

const readRelease = (host: Host, plan: PlannedIndex, names: ReadonlySet<string>) => {
  const name = [plan.inReleaseName, plan.releaseName].find((candidate) => names.has(candidate));
  const path = `${listsFolder}/${name ?? ''}`;
  const bytes = name === undefined ? undefined : host.files.bytes(path);
  return bytes && parseRelease(bytes, rawToText(path));
};

const readIndex = async (
  host: Host,
  plan: PlannedIndex,
  name: string,
  names: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
  { gaps, remember }: IndexContext,
): Promise<ReadIndex> => {
  const path = `${listsFolder}/${name}`;
  const read = async () => {
    const text = await readList(host, path, gaps);
    if (text === undefined) throw new UnreadIndex(`${rawToText(path)} could not be read`);
    return scanPackages(text, wanted);
  };
  const packed = remember && host.files.bytes(path, maxIndex);
  const scan = (): Promise<readonly IndexedPackage[]> => {
    if (!packed) return read();
    const beside = [...wanted].sort().join(' ');
    return remember({ kind: 'installed packages in an index, 1', of: sha256(packed), beside }, read);
  };
  const rows = await scan().catch((error: unknown) => {
    if (error instanceof UnreadIndex) return undefined;
    throw error;
  });
  const index = {
    file: toWord(rawToText(path)),
    uri: plan.uri,
    suite: plan.suite,
    component: plan.component,
    architecture: plan.architecture,
    ...field('signedBy', plan.signedBy && toWord(plan.signedBy)),
    read: rows !== undefined,
    ...field('release', readRelease(host, plan, names)),
  };
  return { index, rows: rows ?? [] };
};

/** The indexes that apt has fetched for these sources, each with its rows about `wanted` packages. */
export const readIndexes = async (
  host: Host,
  sources: readonly AptSource[],
  architectures: readonly string[],
  wanted: ReadonlySet<string>,
  context: IndexContext,
): Promise<Indexes> => {
  const { gaps } = context;
  const names = new Set(host.files.list(listsFolder));
  const plans = planIndexes(sources, architectures);
  const found = new Map<string, ReadIndex>();
  const readOne = async (plan: PlannedIndex, name: string | undefined) => {
    if (name !== undefined && !found.has(name))
      found.set(name, await readIndex(host, plan, name, names, wanted, context));
  };
  // What was installed from a source that has gone since is still listed here until apt's next update.
  for (const plan of [...plans, ...planIndexes(sources, architectures, 'disabled')])
    await readOne(plan, findListName(plan, names));
  for (const name of names) {
    const plan = planByName(name, names);
    if (plan) await readOne({ ...plan, architecture: plan.architecture || (architectures[0] ?? '') }, name);
  }
  const all = [...found.values()];
  if (all.length === 0) {
    gaps.push({ where: listsFolder, why: 'absent', detail: 'no package index: origins are not known' });
    return { all, complete: false };
  }
  const unfetched = findUnfetched(plans, names);
  for (const { uri, suite } of unfetched) {
    gaps.push({
      where: toWord(`${uri} ${suite}`),
      why: 'absent',
      detail: 'apt has not fetched this source: what it offers is not known',
    });
  }
  return { all, complete: unfetched.length === 0 && all.every(({ index }) => index.read) };
};
