import { hasNative, type Host, openLocal, openRoot } from '@holotype/host';
import {
  type AccountingClass,
  type Entry,
  type Gap,
  isWithin,
  joinRaw,
  type Manifest,
  type RawPath,
  rawToText,
  type Tool,
  utf8ToRaw,
} from '@holotype/model';
import { readOwners } from './files/owners.ts';
import { readContents } from './files/read-contents.ts';
import { survey } from './files/survey.ts';
import { planSystemScope } from './files/system-scope.ts';
import { runProbes } from './run-probes.ts';
import { startCapture, writeTree } from './write-capture.ts';

export interface CaptureRequest {
  /** `/` is the running machine; anything else a root file system that does not run. */
  readonly root: RawPath;
  readonly output: RawPath;
  readonly replace: boolean;
  /** Of the process that asked; ignored for an offline root. */
  readonly environment: Readonly<Record<string, string>>;
  readonly include: readonly RawPath[];
  readonly exclude: readonly RawPath[];
  /** Holotype's own store, outputs and checkout. */
  readonly own: readonly RawPath[];
  readonly tool: Tool;
  /** UTC, to the second. */
  readonly now: string;
  readonly privileged: boolean;
  readonly progress?: CaptureProgress;
  readonly signal?: AbortSignal;
}
export interface CaptureProgress {
  readonly probing?: () => void;
  readonly surveyed?: (paths: number) => void;
  readonly surveyEnd?: (files: number, bytes: number) => void;
  readonly hashed?: (bytes: number) => void;
  readonly writing?: () => void;
}
export interface Captured {
  readonly manifest: Manifest;
  /** Everything that `find ROOT -xdev` prints, and what lies on mount points that the scope names. */
  readonly seen: number;
}
/** What a look without reading any content finds. */
export interface Look {
  readonly seen: number;
  readonly accounting: readonly AccountingClass[];
}

/** Homes of people: root's, those below /home, and what passwd gives ids from 1000 on. */
const findHomes = (host: Host): RawPath[] => {
  const listed = host.files.list('/home').map((name) => joinRaw('/home', name));
  const named = (host.files.text('/etc/passwd') ?? '').split('\n').flatMap((line) => {
    const [, , uid = '', , , home = ''] = line.split(':');
    return Number(uid) >= 1000 && Number(uid) < 60_000 && /^\/[^/]/.test(home) ? [utf8ToRaw(home)] : [];
  });
  const system = ['/usr', '/var', '/bin', '/etc', '/dev', '/proc', '/nonexistent'];
  const homes = new Set([
    '/root',
    ...listed,
    ...named.filter((home) => !system.some((one) => isWithin(home, one))),
  ]);
  return [...homes].sort();
};

const prepare = async (request: CaptureRequest) => {
  const { root } = request;
  const live = root === '/';
  const host = live ? openLocal() : openRoot(root);
  request.progress?.probing?.();
  const environment = live ? request.environment : {};
  const home = live && environment['HOME'] !== undefined ? utf8ToRaw(environment['HOME']) : undefined;
  const { sections, gaps } = await runProbes(host, {
    environment,
    home,
    ...(request.signal && { signal: request.signal }),
  });
  const recorded = Object.fromEntries(
    (sections.environment?.variables ?? []).map(({ name, value }) => [name, value]),
  );
  const prefix = live ? '' : root;
  const inside = (path: RawPath) =>
    isWithin(path, root) ? (live ? path : path.slice(prefix.length) || '/') : undefined;
  const own = request.own.flatMap((path) => inside(path) ?? []);
  const plan = planSystemScope({
    host,
    environment: live ? environment : recorded,
    homes: findHomes(host),
    own,
    include: request.include,
    exclude: request.exclude,
  });
  const seen = await survey({
    host,
    root,
    plan,
    owners: readOwners(host, sections),
    ...(request.progress?.surveyed && { onProgress: request.progress.surveyed }),
    signal: request.signal,
  });
  return { host, live, sections, gaps, found: seen };
};

const nativeGap: Gap = {
  section: 'files',
  where: '/',
  why: 'unsupported',
  detail: 'no native binding: extended attributes were not read',
};

/** Captures a system: facts, every path in scope with its hash, and an account of the rest. Writes a capture directory, whole or not at all. */
export const capture = async (request: CaptureRequest): Promise<Captured> => {
  const started = startCapture(request.output, request.replace);
  try {
    const { live, sections, gaps, found } = await prepare(request);
    request.progress?.surveyEnd?.(
      found.unhashed.length,
      found.unhashed.reduce((sum, { draft }) => sum + draft.size, 0),
    );
    const contents = await readContents(found, {
      root: request.root,
      onProgress: request.progress?.hashed,
      signal: request.signal,
    });
    request.progress?.writing?.();
    const positions: number[] = [];
    const entries: Entry[] = [];
    found.drafts.forEach((draft, index) => {
      positions[index] = entries.length;
      if (draft) entries.push(draft);
    });
    const tree = await writeTree(started.files.tree, entries);
    const manifest: Manifest = {
      manifestVersion: '1-0-0',
      tool: { ...request.tool },
      capturedAt: request.now,
      host: { name: 'host-1', kind: live ? 'live' : 'root', privileged: request.privileged },
      scope: { kind: 'system', rules: found.book.rules() },
      tree: { ...tree, chunks: [...tree.chunks] },
      accounting: found.ledger.rows(),
      sections,
      gaps: [...gaps, ...found.gaps, ...(hasNative() ? [] : [nativeGap])],
      substitutions: [...contents.substitutions],
    };
    started.commit(manifest, { root: rawToText(request.root) }, contents.shipped, positions);
    return { manifest, seen: found.seen };
  } catch (error) {
    started.discard();
    throw error;
  }
};

/** As capture, without reading contents or writing anything: how many paths and bytes the scope holds and leaves out. */
export const look = async (request: CaptureRequest): Promise<Look> => {
  const { found } = await prepare(request);
  for (const { draft, owner } of found.unhashed) {
    found.ledger.add(owner ? 'packaged' : 'unmanaged', 'not read', draft.size);
  }
  for (const { index, owner } of found.links) {
    const draft = found.drafts[index];
    if (draft?.type === 'file') found.ledger.add(owner ? 'packaged' : 'unmanaged', 'not read', draft.size);
  }
  return { seen: found.seen, accounting: found.ledger.rows() };
};
