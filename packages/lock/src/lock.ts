import {
  ChunkWriter,
  imageDocuments,
  ImageStream,
  loadTree,
  openCapture,
  readCaptureSource,
  refusedByOci,
} from '@holotype/capsule';
import { type Owners, readOwners } from '@holotype/ecosystems';
import { createReadPool, openLocal, openRoot, type ReadPool } from '@holotype/host';
import {
  type Artifact,
  canonicalJson,
  documentVersions,
  type Entry,
  type Lock,
  type Manifest,
  type PackageAnswer,
  type RawPath,
  textToRaw,
  type Tool,
  toWord,
} from '@holotype/model';
import { wholeFile } from '@holotype/ecosystems';
import type { Store } from '@holotype/store';
import { type Content, listContents } from './contents.ts';
import { dropPoorArtifacts } from './poor-artifacts.ts';
import type { Member } from './list-members.ts';
import { matchMembers } from './match.ts';
import { openOffers } from './offers.ts';
import type { Opened } from './open-artifacts.ts';
import { type AssemblyPlan, planAssembly } from './plan.ts';
import { listShipped } from './shipped.ts';
import { streamRoot } from './stream-root.ts';
import { sumTotals } from './totals.ts';
import { type StartedLock, startLock } from './write-lock.ts';

export interface LockProgress {
  readonly report?: (line: string) => void;
  readonly offers?: (packages: number) => void;
  readonly opened?: (packages: number) => void;
  readonly plan?: (bytes: number, kept: number) => void;
  readonly streamed?: (bytes: number) => void;
}
export interface LockRequest {
  /** The capture directory. */
  readonly directory: RawPath;
  /** What this process has just written there; undefined: it is read, and checked. */
  readonly captured?: { readonly manifest: Manifest; readonly entries: readonly Entry[] } | undefined;
  readonly store: Store;
  readonly mirrors: readonly string[];
  readonly offline: boolean;
  /** Variables of whoever locks: they may tell package managers of indexes. */
  readonly environment: Readonly<Record<string, string>>;
  readonly trust: 'content' | 'checksums';
  readonly tool: Tool;
  readonly progress?: LockProgress;
  readonly signal?: AbortSignal;
}

/** What would be public and what kept, before the captured root is read. */
export interface LockPlan {
  readonly manifest: Manifest;
  readonly tree: readonly Entry[];
  readonly contents: ReadonlyMap<string, Content>;
  readonly opened: readonly Opened[];
  readonly assembly: AssemblyPlan;
  readonly artifacts: readonly Artifact[];
  readonly answers: readonly PackageAnswer[];
  /** `stored` of the kept is not known before they are compressed: 0. */
  readonly totals: Lock['totals'];
  readonly root: RawPath;
  /** Where the bytes of paths lie that a run has changed since. */
  readonly before: ReadonlyMap<RawPath, RawPath>;
}

/** Of a package that gives up its artifact. */
const kept = 'so little of it is held that it is kept';

const toArtifact = ({ purl, answer, artifact }: Opened): Artifact[] => {
  if (!artifact) return [];
  const { candidate, sha256, size } = artifact;
  const trust = answer === 'trusted' ? 'checksums' : 'content';
  return [
    {
      purl,
      format: candidate.format,
      sha256,
      size,
      urls: [...candidate.urls],
      trust,
      index: candidate.index,
    },
  ];
};

const worthOf = (contents: ReadonlyMap<string, Content>, members: readonly Member[]): number =>
  [...new Set(members.map(({ sha256 }) => sha256))].reduce(
    (sum, sha256) => sum + (contents.get(sha256)?.size ?? 0),
    0,
  );

/** With the digests that the contents have in memory already. */
const held = (contents: ReadonlyMap<string, Content>, members: readonly Member[]): Member[] =>
  members.flatMap(({ member, sha256 }) => {
    const content = contents.get(sha256);
    return content ? [{ member, sha256: content.sha256 }] : [];
  });

const readCapture = async (directory: RawPath) => {
  const reader = openCapture(directory);
  return { manifest: reader.manifest, entries: await loadTree(reader) };
};

/** Finds public sources for what a capture holds. Reads the network and the store, writes nothing to the capture. */
export const planLock = async (request: LockRequest): Promise<LockPlan> => {
  const { manifest, entries: tree } = request.captured ?? (await readCapture(request.directory));
  const { root, before, packages } = readCaptureSource(request.directory);
  const contents = listContents(tree);
  const host = root === '/' ? openLocal() : openRoot(root);
  let known: Owners | undefined;
  const owners = () => (known ??= readOwners(host, manifest.sections));
  const opened = await openOffers({
    manifest,
    tree,
    own: { files: openLocal().files, variables: request.environment },
    worth: (members) => worthOf(contents, members),
    keep: (members) => held(contents, members),
    host,
    store: request.store,
    mirrors: request.mirrors,
    offline: request.offline,
    trust: request.trust,
    owners,
    held: packages,
    shipped: () => listShipped({ root, before, tree, owners: owners(), signal: request.signal }),
    report: request.progress?.report,
    onOffers: request.progress?.offers,
    onOpened: request.progress?.opened,
    signal: request.signal,
  });
  const had = opened.filter(({ artifact }) => artifact !== undefined);
  matchMembers(
    tree,
    contents,
    had.map(({ artifact }) =>
      artifact ? [...artifact.members, { member: wholeFile, sha256: artifact.sha256 }] : [],
    ),
    had.map(({ artifact }) => artifact?.sites),
  );
  const dropped = dropPoorArtifacts(
    contents,
    had.map(({ artifact }) => artifact?.size ?? 0),
  );
  const keptOf = new Set([...dropped].map((index) => had[index]));
  const assembly = planAssembly(
    tree,
    contents,
    had.map(({ purl }) => purl),
  );
  const artifacts = assembly.used.flatMap((index) => (had[index] ? toArtifact(had[index]) : []));
  const positions = new Map(assembly.used.map((index, position) => [had[index], position] as const));
  const answers = opened.map((one): PackageAnswer => {
    const { purl, answer, evidence, licence } = one;
    const artifact = positions.get(one);
    const told = keptOf.has(one) ? `${kept}; ${evidence}` : evidence;
    return {
      ...{ purl, answer, evidence: toWord(told) },
      ...(artifact !== undefined && { artifact }),
      ...(licence !== undefined && { licence: toWord(licence) }),
    };
  });
  const artifactOf = (content: Content) =>
    content.artifact === undefined ? undefined : artifacts[positions.get(had[content.artifact]) ?? -1];
  const totals = sumTotals(contents, artifacts, artifactOf, []);
  return { manifest, tree, contents, opened, assembly, artifacts, answers, totals, root, before };
};

const writeMap = async (directory: RawPath, assembly: AssemblyPlan): Promise<Lock['map']> => {
  const writer = new ChunkWriter(directory);
  for (const { source, index, files } of assembly.sources) {
    for (let at = 0; at < files.length; at += 4096) {
      await writer.add(canonicalJson({ source, index, files: files.slice(at, at + 4096) }));
    }
  }
  return [...(await writer.close())];
};

const writeLock = async (
  request: LockRequest,
  pool: ReadPool,
  plan: LockPlan,
  started: StartedLock,
): Promise<Lock> => {
  const { manifest, tree, assembly, artifacts } = plan;
  const image = new ImageStream();
  const packs = await streamRoot({
    pool,
    root: plan.root,
    before: plan.before,
    tree,
    plan: assembly,
    image,
    packs: started.packs,
    substitutes: new Map(
      manifest.substitutions.flatMap(({ path, content }) =>
        content === undefined ? [] : [[textToRaw(path), Buffer.from(content, 'base64')] as const],
      ),
    ),
    onProgress: request.progress?.streamed,
    signal: request.signal,
  });
  const tar = image.finish(tree);
  const documents = imageDocuments(manifest, image.layers);
  const refused = refusedByOci(tree);
  const document: Lock = {
    lockVersion: documentVersions.lock,
    tool: { ...request.tool },
    treeDigest: manifest.tree.digest,
    artifacts: [...artifacts],
    packages: [...plan.answers],
    packs,
    map: await writeMap(started.map, assembly),
    layers: image.layers.map((layer, index) => ({ sources: assembly.layers[index] ?? 0, ...layer })),
    image: {
      ...tar,
      configDigest: documents.configDigest,
      manifestDigest: documents.manifestDigest,
      ...(refused !== undefined && { refused }),
    },
    totals: {
      ...plan.totals,
      kept: { ...plan.totals.kept, stored: packs.reduce((sum, { size }) => sum + size, 0) },
    },
  };
  started.commit(document);
  return document;
};

/**
 * Locks a capture: sources, map, packs and the digests of every form, from one reading of the captured root. An earlier lock stays until
 * this one is whole. Throws LockError, HostError.
 */
export const lock = async (
  request: LockRequest,
): Promise<{ readonly lock: Lock; readonly plan: LockPlan }> => {
  await using pool = createReadPool(request.signal);
  const plan = await planLock(request);
  request.progress?.plan?.(
    plan.assembly.sources.reduce((sum, { size }) => sum + size, 0),
    plan.totals.kept.bytes,
  );
  const started = startLock(request.directory);
  try {
    return { lock: await writeLock(request, pool, plan, started), plan };
  } finally {
    started.discard();
  }
};
