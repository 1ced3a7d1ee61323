import type { Host } from '@holotype/host';
import {
  type AptSource,
  type DpkgIndex,
  type RawPath,
  rawToText,
  rawToUtf8,
  utf8ToRaw,
} from '@holotype/model';
import { field } from '../../field.ts';
import { attempt } from '../../gaps.ts';
import type { SectionGap } from '../../probe.ts';
import { type PlannedIndex, planIndexes } from './index-files.ts';
import { parseRelease } from './release.ts';
import { type IndexedPackage, scanPackages } from './scan.ts';

export const listsFolder = '/var/lib/apt/lists';
export const catFile = '/usr/lib/apt/apt-helper';
const suffixes = ['', '.lz4', '.gz', '.xz', '.zst', '.bz2', '.lzma'];
const maxIndex = 512 * 1024 * 1024;

export interface ReadIndex {
  readonly index: DpkgIndex;
  readonly rows: readonly IndexedPackage[];
}

const readText = async (host: Host, path: RawPath, gaps: SectionGap[]): Promise<string | undefined> => {
  if (path.endsWith('_Packages')) {
    const bytes = attempt(gaps, rawToText(path), () => host.files.bytes(path, maxIndex));
    return bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  }
  // apt itself reads every compression that it writes; lz4, its default in container images, has no other common reader.
  const result = await host.run({ argv: [catFile, 'cat-file', rawToUtf8(path)], maxOutput: maxIndex });
  if (result.kind === 'exited' && result.code === 0) return result.stdout;
  gaps.push({
    where: rawToText(path),
    why:
      result.kind === 'unavailable' ? 'unsupported' : result.kind === 'stopped' ? 'timed-out' : 'unreadable',
    detail: 'the index is compressed and apt-helper did not read it',
  });
  return undefined;
};

const readRelease = (host: Host, plan: PlannedIndex, names: ReadonlySet<string>, gaps: SectionGap[]) => {
  const name = [plan.inReleaseName, plan.releaseName].find((candidate) => names.has(utf8ToRaw(candidate)));
  const path = `${listsFolder}/${utf8ToRaw(name ?? '')}`;
  const bytes = name === undefined ? undefined : attempt(gaps, rawToText(path), () => host.files.bytes(path));
  return bytes && parseRelease(bytes, rawToText(path));
};

/** The indexes that apt has fetched for these sources, each with its rows about `wanted` packages. */
export const readIndexes = async (
  host: Host,
  sources: readonly AptSource[],
  architectures: readonly string[],
  wanted: ReadonlySet<string>,
  gaps: SectionGap[],
): Promise<ReadIndex[]> => {
  const names = new Set(attempt(gaps, listsFolder, () => host.files.list(listsFolder)));
  const seen = new Set<string>();
  const found: ReadIndex[] = [];
  for (const plan of planIndexes(sources, architectures)) {
    const name = suffixes
      .map((suffix) => utf8ToRaw(plan.packagesName) + suffix)
      .find((candidate) => names.has(candidate));
    if (name === undefined || seen.has(name)) continue;
    seen.add(name);
    const path = `${listsFolder}/${name}`;
    const text = await readText(host, path, gaps);
    found.push({
      index: {
        file: rawToText(path),
        uri: plan.uri,
        suite: plan.suite,
        component: plan.component,
        architecture: plan.architecture,
        ...field('signedBy', plan.signedBy),
        read: text !== undefined,
        ...field('release', readRelease(host, plan, names, gaps)),
      },
      rows: scanPackages(text ?? '', wanted),
    });
  }
  return found;
};
