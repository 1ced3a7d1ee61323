import type { MapRun } from '@holotype/capsule';
import { generatedReason } from '@holotype/capture';
import { compiledFrom, publicName, purlType, sharingOfPackage } from '@holotype/ecosystems';
import {
  compareRaw,
  documentVersions,
  type Entry,
  type FileEntry,
  joinRaw,
  type KeptGroup,
  type Lock,
  type Manifest,
  type RawPath,
  rawToText,
  reasonText,
  type SourceAmount,
  type SourceEcosystem,
  type SourcePackage,
  type Sources,
  textToRaw,
  type Tool,
  toScope,
  toWord,
} from '@holotype/model';

export interface AccountRequest {
  readonly manifest: Manifest;
  readonly lock: Lock;
  readonly tree: readonly Entry[];
  readonly map: readonly MapRun[];
  /** The purl of the package that a kept path belongs to. */
  readonly ownerOf: (path: RawPath) => string | undefined;
  readonly tool: Tool;
}

interface Amount {
  contents: number;
  bytes: number;
}
const nothing = (): Amount => ({ contents: 0, bytes: 0 });
const add = (to: Amount, size: number): void => {
  to.contents++;
  to.bytes += size;
};
const sum = (amounts: readonly SourceAmount[]): SourceAmount =>
  amounts.reduce(
    (total, { contents, bytes }) => ({ contents: total.contents + contents, bytes: total.bytes + bytes }),
    nothing(),
  );

/**
 * What each package gives and what is kept, from the Lock and its map alone: every content counts once, where the map has it first, as the
 * totals of the Lock count it.
 */
export const accountSources = (request: AccountRequest): Sources => {
  const { manifest, lock, tree, map, tool } = request;
  const gives = lock.artifacts.map(nothing);
  const derived = lock.artifacts.map(nothing);
  const seen = new Set<string>();
  const keeper = openKeeper(request);
  for (const { source, index, entries, members } of map)
    for (const at of entries) {
      const entry = tree[at];
      if (entry?.type !== 'file' || seen.has(entry.sha256)) continue;
      seen.add(entry.sha256);
      const amount = source === 'artifact' ? gives[index] : undefined;
      if (amount) add(amount, entry.size);
      else keeper.keep(entry);
      const made = members.get(at)?.startsWith('made:') === true ? derived[index] : undefined;
      if (amount && made) add(made, entry.size);
    }
  const packages = listPackages(lock, gives, derived, keeper.ofPackages);
  const groups = [...keeper.groups.values()].sort(
    bySize(
      ({ amount }) => amount.bytes,
      ({ name }) => name,
    ),
  );
  const kept = sum([...groups.map(({ amount }) => amount), ...packages.map((one) => one.kept)]);
  return {
    sourcesVersion: documentVersions.sources,
    tool: { ...tool },
    treeDigest: manifest.tree.digest,
    total: sum([...gives, kept]),
    ecosystems: groupByEcosystem(packages),
    packages,
    kept: { total: kept, stored: lock.packs.reduce((all, { size }) => all + size, 0), groups },
  };
};

const bySize =
  <T>(size: (one: T) => number, name: (one: T) => string) =>
  (a: T, b: T): number =>
    size(b) - size(a) || compareRaw(name(a), name(b));

interface KeptOfPackage {
  readonly kept: Amount;
  readonly bytecode: Amount;
}

/** Sorts what is kept: by the package that it belongs to, else by what it is. */
const openKeeper = (request: AccountRequest) => {
  const ofPackages = new Map<string, KeptOfPackage>();
  const groups = new Map<string, KeptGroup>();
  const packageOf = openPackageOf(request);
  const kindOf = openKinds(request.manifest);
  return {
    ofPackages,
    groups,
    keep: ({ path, size }: FileEntry): void => {
      const purl = packageOf(path);
      if (purl === undefined) {
        const { what, name } = kindOf(path);
        const key = `${what}\0${name}`;
        const group = groups.get(key) ?? { what, name: toWord(name), amount: nothing() };
        groups.set(key, group);
        add(group.amount, size);
        return;
      }
      const own = ofPackages.get(purl) ?? { kept: nothing(), bytecode: nothing() };
      ofPackages.set(purl, own);
      add(own.kept, size);
      if (compiledFrom(path) !== path) add(own.bytecode, size);
    },
  };
};

/** Of a kept path the purl of the package that it belongs to, by the Lock's answers. */
export const openPackageOf = ({
  lock,
  tree,
  map,
  ownerOf,
}: Pick<AccountRequest, 'lock' | 'tree' | 'map' | 'ownerOf'>): ((path: RawPath) => string | undefined) => {
  const known = new Set([...lock.packages, ...lock.artifacts].map(({ purl }) => purl));
  const sources = sourcesOf({ lock, tree, map });
  return (path) => {
    const purl = ownerOf(path) ?? sources.get(compiledFrom(path));
    return purl !== undefined && known.has(purl) ? purl : undefined;
  };
};

/** The purls of the public packages that give paths. */
export const sourcesOf = ({
  lock,
  tree,
  map,
}: Pick<AccountRequest, 'lock' | 'tree' | 'map'>): ReadonlyMap<RawPath, string> => {
  const sources = new Map<RawPath, string>();
  for (const { source, index, entries } of map) {
    const purl = source === 'artifact' ? lock.artifacts[index]?.purl : undefined;
    for (const entry of purl === undefined ? [] : entries) {
      const path = tree[entry]?.path;
      if (path !== undefined && purl !== undefined) sources.set(path, purl);
    }
  }
  return sources;
};

/** What a file is that belongs to no package. */
const openKinds = (manifest: Manifest): ((path: RawPath) => Pick<KeptGroup, 'what' | 'name'>) => {
  const scope = toScope(manifest.scope.rules);
  const { run } = manifest;
  const commits = filesOfCommits(manifest);
  const inputs = new Set((run?.inputs ?? []).map(({ path }) => textToRaw(path)));
  return (path) => {
    const { reason } = scope.ruleFor(path);
    const generated = generatedReason(path);
    const place = run ? reasonText(reason) : placeOf(path);
    const isBytecode = compiledFrom(path) !== path;
    const commit = commits.get(path);
    if (commit !== undefined) return { what: 'git', name: commit };
    if (generated !== undefined && !isBytecode) return { what: 'generated', name: generated };
    if (reason.code === 'project') return { what: 'project', name: 'project' };
    if (isBytecode) return { what: 'bytecode', name: place };
    if (inputs.has(path)) return { what: 'data', name: 'inputs outside the project' };
    return { what: 'machine', name: place };
  };
};

/** Files that are as a commit has them which a remote has: where that is. */
const filesOfCommits = ({ sections }: Manifest): ReadonlyMap<RawPath, string> =>
  new Map(
    (sections.git?.workTrees ?? []).flatMap(({ path, commit, remotes: [remote], files }) =>
      files.flatMap((file) =>
        remote
          ? [[joinRaw(textToRaw(path), textToRaw(file)), `${remote.url} at ${commit.slice(0, 12)}`]]
          : [],
      ),
    ),
  );

/** The first two directories of a path, which is how people speak of parts of a machine: `/usr/local`, `/home/ada`. */
const placeOf = (path: RawPath): string => rawToText(/^(?:\/[^/]+(?=\/)){1,2}/.exec(path)?.[0] ?? '/');

const listPackages = (
  lock: Lock,
  gives: readonly SourceAmount[],
  derived: readonly SourceAmount[],
  ofPackages: ReadonlyMap<string, KeptOfPackage>,
): SourcePackage[] => {
  const answers = new Map(lock.packages.map((one) => [one.purl, one]));
  const artifacts = new Map<string, number[]>();
  for (const [index, { purl }] of lock.artifacts.entries())
    artifacts.set(purl, [...(artifacts.get(purl) ?? []), index]);
  const purls = new Set([...artifacts.keys(), ...ofPackages.keys()]);
  return [...purls]
    .map((purl): SourcePackage => {
      const indexes = artifacts.get(purl) ?? [];
      const own = indexes.flatMap((index) => lock.artifacts[index] ?? []);
      const [first] = own;
      const { kept = nothing(), bytecode = nothing() } = ofPackages.get(purl) ?? {};
      const answer = answers.get(purl);
      const made = sum(indexes.flatMap((index) => derived[index] ?? []));
      const licence = answer?.licence;
      const { may, why, source } = sharingOfPackage({ purl, urls: first?.urls ?? [], licence });
      return {
        purl,
        ...(answer && { answer: answer.answer }),
        gives: sum(indexes.flatMap((index) => gives[index] ?? [])),
        ...(made.contents > 0 && { derived: made }),
        ...(first && {
          from: {
            download: own.reduce((all, { size }) => all + size, 0),
            sha256: first.sha256,
            urls: [...first.urls],
          },
        }),
        kept,
        ...(bytecode.contents > 0 && { bytecode }),
        why: first ? whyKept(kept, bytecode) : (answer?.evidence ?? ''),
        ...(licence !== undefined && { licence }),
        sharing: { may, why: toWord(why), ...(source !== undefined && { source }) },
      };
    })
    .sort(
      bySize(
        ({ gives: { bytes }, kept }) => bytes + kept.bytes,
        ({ purl }) => purl,
      ),
    );
};

/** Of a package that gives something: what of its files it does not give. */
const whyKept = (kept: Amount, bytecode: Amount): string => {
  if (kept.contents === 0) return '';
  if (kept.contents === bytecode.contents) return 'bytecode that was compiled on the machine';
  const others = 'files that differ from those in the package, or are not in it';
  return bytecode.contents === 0 ? others : `${others}, and bytecode`;
};

const groupByEcosystem = (packages: readonly SourcePackage[]): SourceEcosystem[] => {
  const types = new Set(packages.map(({ purl }) => purlType(purl)));
  return [...types]
    .map((type): SourceEcosystem => {
      const own = packages.filter(({ purl }) => purlType(purl) === type);
      return {
        type,
        name: publicName(type),
        packages: own.filter(({ from }) => from !== undefined).length,
        gives: sum(own.map(({ gives }) => gives)),
        download: own.reduce((all, { from }) => all + (from?.download ?? 0), 0),
        kept: sum(own.map(({ kept }) => kept)),
      };
    })
    .sort(
      bySize(
        ({ gives, kept }) => gives.bytes + kept.bytes,
        ({ type }) => type,
      ),
    );
};
