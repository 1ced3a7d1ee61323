import { type CapsuleReader, openCapsule, streamRunContent } from '@holotype/capsule';
import {
  DirectorySink,
  lstat,
  makeDirectories,
  putInPlace,
  removeTree,
  refuseExisting,
} from '@holotype/host';
import {
  baseOf,
  counted,
  type Entry,
  type FileEntry,
  isWithin,
  joinRaw,
  type RawPath,
  rawToText,
  type Run,
} from '@holotype/model';
import { artifactsFor, lockOf, missingArtifacts, streamContents } from '@holotype/rebuild';
import { NetError, openParts } from '@holotype/store';
import type { WorkflowContext } from '../context.ts';
import { beginStage } from '../events.ts';
import { fetchMissing } from '../fetch/fetch-missing.ts';
import { needSpace } from '../space.ts';
import { type CapsuleFile, type CapsuleFiles, openCapsuleFiles } from './capsule-files.ts';
import { FilesError } from './errors.ts';
import { findFile } from './find.ts';
import { onlyText } from './only-text.ts';

export interface ExtractRequest {
  readonly capsule: RawPath;
  /** As typed: absolute, or from where the run ran. */
  readonly paths: readonly string[];
  /** Of a link that is named, what it leads to. */
  readonly follow: boolean;
  /** As all was before the run. */
  readonly before: boolean;
}
export interface ExtractIntoRequest extends ExtractRequest {
  /** A directory, made if it is missing. */
  readonly output: RawPath;
  /** Replaces files and links of the same names; a directory never. */
  readonly replace: boolean;
}
export interface Extracted {
  readonly path: RawPath;
  readonly to: RawPath;
  readonly type: Entry['type'];
}
export interface ExtractedFiles {
  readonly extracted: readonly Extracted[];
  /** Files, and their bytes. */
  readonly files: number;
  readonly bytes: number;
  /** What lies in a directory that was asked for and is not written. */
  readonly skipped: readonly { readonly path: RawPath; readonly why: string }[];
}

/** Something that is written, under its path below the output directory. */
interface Planned extends CapsuleFile {
  readonly to: RawPath;
}
interface Plan {
  readonly tops: readonly Extracted[];
  readonly written: readonly Planned[];
  readonly skipped: ExtractedFiles['skipped'];
}

/**
 * Writes files, directories and links of a capsule into a directory, each under its own name: all of them, or none. Owners, devices, pipes and
 * setuid bits are not kept. Throws FilesError, HostError `HOST_OUTPUT_EXISTS`, NetError, and what opening a capsule throws.
 */
export const extractInto = async (
  context: WorkflowContext,
  request: ExtractIntoRequest,
): Promise<ExtractedFiles> => {
  const { output, replace } = request;
  const reader = await openCapsule(request.capsule);
  try {
    const files = await openCapsuleFiles({ reader, store: context.store, before: request.before });
    const { tops, written, skipped } = planAll(files, reader.manifest.run, request);
    for (const { to } of tops) refuseExisting(to, replace);
    await haveBytes(context, reader, files, written);
    const regular = written.filter(({ entry }) => entry.type === 'file');
    const bytes = regular.reduce((sum, { entry }) => sum + ('size' in entry ? entry.size : 0), 0);
    needSpace(output, bytes, 'Extracting');
    using step = beginStage(context, 'rebuild', `Extracting ${counted(regular.length, 'file')}`, {
      unit: 'bytes',
      total: bytes,
    });
    const advance = (entry: FileEntry) => {
      step.advance(entry.size);
    };
    await writeWholly(output, tops, (staging) =>
      writeFiles(context, { reader, files, written, staging, advance }),
    );
    step.done();
    return { extracted: tops, files: regular.length, bytes, skipped };
  } finally {
    reader.close();
  }
};

/** The bytes of one file of a capsule, whole and compared with its hash before the first is given; without `raw` only of text. Throws as extractInto does. */
export const extractOne = async (
  context: WorkflowContext,
  request: Omit<ExtractRequest, 'paths' | 'follow'> & { readonly path: string; readonly raw: boolean },
  take: (piece: Uint8Array) => void | Promise<void>,
): Promise<void> => {
  const reader = await openCapsule(request.capsule);
  try {
    const { run } = reader.manifest;
    const files = await openCapsuleFiles({ reader, store: context.store, before: request.before });
    const file = findFile(files, run, request.path, 'follow');
    const { entry, position } = file;
    if (entry.type !== 'file')
      throw new FilesError('FILES_NOT_A_FILE', `${rawToText(entry.path)} is ${nouns[entry.type]}`, {
        hint: 'only the bytes of one file can be printed: give -o DIR',
      });
    refuseWithout(file);
    await haveBytes(context, reader, files, [file]);
    const give = request.raw ? take : onlyText(entry.path, take);
    if (file.origin?.kind === 'output' && run) {
      const pieces = () => streamRunContent(reader, run.kept, entry.sha256);
      // Whether they are the right ones is known at their end.
      await drain(pieces(), context.signal);
      for await (const piece of pieces()) await give(piece);
    } else if (position !== undefined) {
      const contents = streamContents({ ...context, ...files, reader, entries: new Set([position]) });
      for await (const { content } of contents) for (const piece of content) await give(piece);
    }
  } finally {
    reader.close();
  }
};

const drain = async (pieces: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<void> => {
  const all = pieces[Symbol.asyncIterator]();
  while (!(await all.next()).done) signal.throwIfAborted();
};

const nouns: Readonly<Record<Entry['type'], string>> = {
  directory: 'a directory',
  file: 'a file',
  symlink: 'a link',
  fifo: 'a pipe',
  'character-device': 'a device',
  'block-device': 'a device',
};

const planAll = (
  files: CapsuleFiles,
  run: Run | undefined,
  { paths, follow, output }: ExtractIntoRequest,
): Plan => {
  const tops = new Map<RawPath, CapsuleFile>();
  for (const typed of paths) {
    const file = findFile(files, run, typed, follow ? 'follow' : 'keep');
    refuseWithout(file);
    if (isSpecial(file.entry))
      throw new FilesError('FILES_NOT_A_FILE', `${typed} is ${nouns[file.entry.type]}`, {
        hint: 'files, directories and links can be extracted',
      });
    const { path } = file.entry;
    // The root has no name of its own.
    const named = path === '/' ? files.all.filter(({ entry }) => /^\/[^/]+$/.test(entry.path)) : [file];
    for (const one of named) {
      const name = baseOf(one.entry.path);
      const other = tops.get(name);
      if (other && other !== one)
        throw new FilesError(
          'FILES_SAME_NAME',
          `${rawToText(other.entry.path)} and ${rawToText(one.entry.path)} have the same name`,
          { hint: 'extract them one after another, each with its own -o DIR' },
        );
      tops.set(name, one);
    }
  }
  const skipped: { path: RawPath; why: string }[] = [];
  const written: Planned[] = [];
  for (const [name, { entry: top }] of tops) {
    const below =
      top.type === 'directory' ? files.all.filter((one) => isWithin(one.entry.path, top.path)) : [];
    for (const file of top.type === 'directory' ? below : [tops.get(name)]) {
      if (!file) continue;
      const { path } = file.entry;
      const why = skipReason(file);
      if (why === undefined) written.push({ ...file, to: `/${name}${path.slice(top.path.length)}` });
      else skipped.push({ path, why });
    }
  }
  const extracted = [...tops].map(([name, { entry }]) => ({
    path: entry.path,
    to: joinRaw(output, name),
    type: entry.type,
  }));
  return { tops: extracted.filter(({ type }) => !isSpecial({ type })), written, skipped };
};

const isSpecial = ({ type }: Pick<Entry, 'type'>): boolean =>
  type === 'fifo' || type === 'character-device' || type === 'block-device';

/** Why only the hash of it can be had. */
const hashOnly = ({ entry, origin }: CapsuleFile): string | undefined => {
  if (origin?.kind === 'slot') return `the data slot ${origin.slot}, whose bytes are not in the capsule`;
  if (origin?.kind !== 'hash') return undefined;
  return entry.type === 'symlink'
    ? 'a link that the run made: only the hash of its target is recorded'
    : 'an output larger than what was recorded: only its hash is';
};

const skipReason = (file: CapsuleFile): string | undefined =>
  isSpecial(file.entry) ? nouns[file.entry.type] : hashOnly(file);

/** Refuses a file of which the capsule has no more than the hash. */
const refuseWithout = (file: CapsuleFile): void => {
  const why = hashOnly(file);
  if (why === undefined) return;
  const url = file.origin?.kind === 'slot' ? file.origin.url : undefined;
  throw new FilesError('FILES_BYTES_NOT_INCLUDED', `${rawToText(file.entry.path)} is ${why}`, {
    hint:
      url === undefined
        ? 'ask whoever made the capsule for it'
        : `the capsule says that it comes from ${url}`,
    exit: 'missing',
  });
};

/** Fetches the packages that these files come from, and no others. */
const haveBytes = async (
  context: WorkflowContext,
  reader: CapsuleReader,
  { map }: CapsuleFiles,
  written: readonly CapsuleFile[],
): Promise<void> => {
  const entries = positionsOf(written);
  if (entries.size === 0) return;
  const artifacts = artifactsFor(lockOf(reader), map, entries);
  try {
    await fetchMissing(context, reader, artifacts);
  } catch (error) {
    if (!(error instanceof NetError) || error.code !== 'NET_OFFLINE') throw error;
    const missing = missingArtifacts(reader, { artifacts }, context.store).map(({ purl }) => purl);
    const first = written.find(({ origin }) => origin?.kind === 'package' && missing.includes(origin.purl));
    throw new FilesError(
      'FILES_PACKAGE_MISSING',
      `${rawToText(first?.entry.path ?? '/')} comes from a package that is neither in the capsule nor in the store: ${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ` and ${missing.length - 3} more` : ''}`,
      {
        hint: 'run without --offline, or run `holotype fetch CAPSULE` first, or use a capsule packed with --full',
        exit: 'network',
        cause: error,
      },
    );
  }
};

const positionsOf = (written: readonly CapsuleFile[]): ReadonlySet<number> =>
  new Set(
    written.flatMap(({ position, origin }) =>
      origin === undefined || position === undefined ? [] : [position],
    ),
  );

/** Whole under their names, or not at all. */
const writeWholly = async (
  output: RawPath,
  tops: readonly Extracted[],
  write: (staging: RawPath) => Promise<void>,
): Promise<void> => {
  const isNew = lstat(output) === undefined;
  makeDirectories(output);
  const parts = openParts(output, Date.now);
  const staging = parts.claim('.holotype-extract');
  for (const left of [staging, ...parts.abandoned('.holotype-extract')]) removeTree(left);
  makeDirectories(staging, 0o700);
  try {
    await write(staging);
    for (const { to } of tops) putInPlace(joinRaw(staging, baseOf(to)), to);
    removeTree(staging);
  } catch (error) {
    removeTree(staging);
    if (isNew) removeTree(output);
    throw error;
  }
};

interface WriteRequest {
  readonly reader: CapsuleReader;
  readonly files: CapsuleFiles;
  readonly written: readonly Planned[];
  readonly staging: RawPath;
  readonly advance: (entry: FileEntry) => void;
}

/** Nobody but the owner of what is extracted has to read it; owners and attributes of the captured machine mean nothing here. */
const asExtracted = <T extends Entry>(entry: T, path: RawPath): T => ({
  ...entry,
  path,
  mode: entry.mode | (entry.type === 'directory' ? 0o700 : 0o400),
  xattrs: undefined,
});

const writeFiles = async (context: WorkflowContext, request: WriteRequest): Promise<void> => {
  const { reader, files, written, staging, advance } = request;
  const { run } = reader.manifest;
  const sink = new DirectorySink(staging, false);
  for (const { entry, to } of written) if (entry.type === 'directory') sink.directory(asExtracted(entry, to));
  const homes = new Map<number, { readonly entry: FileEntry; readonly to: RawPath }[]>();
  for (const { entry, to, origin, position } of written) {
    context.signal.throwIfAborted();
    if (entry.type === 'directory') continue;
    if (entry.type !== 'file' || origin === undefined) sink.node(asExtracted(entry, to));
    else if (origin.kind === 'output' && run) {
      await sink.stream(asExtracted(entry, to), streamRunContent(reader, run.kept, entry.sha256));
      advance(entry);
    } else if (position !== undefined) {
      const known = homes.get(position);
      if (known) known.push({ entry, to });
      else homes.set(position, [{ entry, to }]);
    }
  }
  const entries = new Set(homes.keys());
  const byEntry = new Map([...homes].map(([position, all]) => [files.tree[position], all]));
  for await (const { entry: head, content } of streamContents({ ...context, ...files, reader, entries })) {
    const [first, ...links] = byEntry.get(head) ?? [];
    if (!first) continue;
    sink.file(asExtracted(first.entry, first.to), content);
    advance(first.entry);
    for (const { entry, to } of links) {
      sink.link(asExtracted(entry, to), first.to);
      advance(entry);
    }
  }
  sink.finish();
};
