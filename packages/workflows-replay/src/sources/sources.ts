import { loadMap, loadTree, openCapsule } from '@holotype/capsule';
import { places, readBelongings, readOwners } from '@holotype/ecosystems';
import { type Entry, isWithin, type RawPath, type Sources, toScope } from '@holotype/model';
import { lockOf, streamContents } from '@holotype/rebuild';
import type { WorkflowContext } from '../context.ts';
import { type AccountRequest, accountSources, sourcesOf } from './account.ts';
import { hostOfTree } from './files-of-capsule.ts';
import { type KeptFiles, keptFiles } from './kept-files.ts';

/**
 * Where the bytes of a capsule or a locked capture come from, and what of them is kept for which package. Nothing is fetched. Throws
 * CapsuleError, ArchiveError, DocumentError, RebuildError `ASSEMBLE_NOT_LOCKED`.
 */
export const sourcesOfCapsule = (context: SourcesContext, capsule: RawPath): Promise<Sources> =>
  account(context, capsule, accountSources);

/** The same, and the largest of the kept files, `most` of them. */
export const sourcesAndKeptFiles = (
  context: SourcesContext,
  capsule: RawPath,
  most: number,
): Promise<{ readonly sources: Sources; readonly kept: KeptFiles }> =>
  account(context, capsule, (request) => ({
    sources: accountSources(request),
    kept: keptFiles(request, most),
  }));

type SourcesContext = Pick<WorkflowContext, 'tool' | 'store' | 'signal'>;

const account = async <T>(
  context: SourcesContext,
  capsule: RawPath,
  use: (request: AccountRequest) => T,
): Promise<T> => {
  const reader = await openCapsule(capsule);
  try {
    const lock = lockOf(reader);
    const tree = await loadTree(reader);
    const map = await loadMap(reader, lock, tree);
    const contents = new Map<RawPath, Uint8Array>();
    const entries = recordsIn(tree, map);
    for await (const { entry, content } of streamContents({ ...context, reader, tree, map, entries }))
      contents.set(entry.path, Buffer.concat([...content]));
    const { manifest } = reader;
    const ownerOf = openOwners({ manifest, lock, tree, map }, contents);
    return use({ manifest, lock, tree, map, ownerOf, tool: context.tool });
  } finally {
    reader.close();
  }
};

type Documents = Pick<AccountRequest, 'manifest' | 'lock' | 'tree' | 'map'>;

/** Bytes of a record of an installer; the largest of Debian's have a few. */
const largestRecord = 16 * 1024 * 1024;

const recordOfPackage = /\.(?:dist|egg)-info\/|\/node_modules\/.*\/package\.json$/s;

/** Positions of what package managers wrote of packages and the capsule keeps. */
const recordsIn = (tree: readonly Entry[], map: Documents['map']): ReadonlySet<number> => {
  const isRecord = (path: RawPath) =>
    places.bookkeeping.some((directory) => isWithin(path, directory)) || recordOfPackage.test(path);
  return new Set(
    map
      .filter(({ source }) => source === 'pack')
      .flatMap(({ entries }) =>
        [...entries].filter((at) => {
          const entry = tree[at];
          return entry?.type === 'file' && entry.size <= largestRecord && isRecord(entry.path);
        }),
      ),
  );
};

/** By the databases of the captured machine, as far as the capsule keeps them; else by what its ecosystem knows. */
const openOwners = (
  { manifest, lock, tree, map }: Documents,
  contents: ReadonlyMap<RawPath, Uint8Array>,
): ((path: RawPath) => string | undefined) => {
  const host = hostOfTree(tree, contents);
  const owners = readOwners(host, manifest.sections);
  const scope = toScope(manifest.scope.rules);
  const sources = sourcesOf({ lock, tree, map });
  const belonging = readBelongings({
    manifest,
    sourceOf: (path) => sources.get(path),
    answered: new Set(lock.packages.map(({ purl }) => purl)),
    reasonOf: (path) => scope.ruleFor(path).reason,
    captured: host.files,
    changed: host.files,
  });
  return (path) => owners.get(path)?.purl ?? belonging(path)?.purl;
};
