import type { Host } from '@holotype/host';
import { type AptSource, type DpkgIndex, rawToText } from '@holotype/model';
import { field, toWord } from '../../field.ts';
import type { SectionGap } from '../../probe.ts';
import { findListName, findUnfetched, type PlannedIndex, planIndexes } from './index-files.ts';
import { readList } from './read-list.ts';
import { parseRelease } from './release.ts';
import { type IndexedPackage, scanPackages } from './scan.ts';

export const listsFolder = '/var/lib/apt/lists';

export interface ReadIndex {
  readonly index: DpkgIndex;
  readonly rows: readonly IndexedPackage[];
}
export interface Indexes {
  readonly all: readonly ReadIndex[];
  /** Every suite of the sources was there and could be read, so that what is not found is nowhere. */
  readonly complete: boolean;
}

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
  gaps: SectionGap[],
): Promise<ReadIndex> => {
  const path = `${listsFolder}/${name}`;
  const text = await readList(host, path, gaps);
  const index = {
    file: toWord(rawToText(path)),
    uri: plan.uri,
    suite: plan.suite,
    component: plan.component,
    architecture: plan.architecture,
    ...field('signedBy', plan.signedBy && toWord(plan.signedBy)),
    read: text !== undefined,
    ...field('release', readRelease(host, plan, names)),
  };
  return { index, rows: scanPackages(text ?? '', wanted) };
};

/** The indexes that apt has fetched for these sources, each with its rows about `wanted` packages. */
export const readIndexes = async (
  host: Host,
  sources: readonly AptSource[],
  architectures: readonly string[],
  wanted: ReadonlySet<string>,
  gaps: SectionGap[],
): Promise<Indexes> => {
  const names = new Set(host.files.list(listsFolder));
  const plans = planIndexes(sources, architectures);
  const found = new Map<string, ReadIndex>();
  for (const plan of plans) {
    const name = findListName(plan, names);
    if (name !== undefined && !found.has(name))
      found.set(name, await readIndex(host, plan, name, names, wanted, gaps));
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
