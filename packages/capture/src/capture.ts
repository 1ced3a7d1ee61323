import { createHashPool, hasNative, openLocal, openRoot, storageOf } from '@holotype/host';
import {
  createPositions,
  documentVersions,
  type Entry,
  type Gap,
  isWithin,
  type Manifest,
  type RawPath,
  rawToText,
  type ReasonCode,
  textToRaw,
  utf8ToRaw,
} from '@holotype/model';
import type { Captured, CaptureRequest, ExploreRequest, Look, RunPlan } from './capture-request.ts';
import { compareShipped } from './files/compare-shipped.ts';
import { countFiles } from './files/count.ts';
import { readOwnersAhead, type SectionGap } from '@holotype/ecosystems';
import { readFiles } from './files/read-files.ts';
import { planPackagesScope } from './files/packages-scope.ts';
import { sourceOf, startScan } from './files/scan.ts';
import { startReachScan } from './files/scan-reach.ts';
import { findHomes } from './homes.ts';
import { findSecretFiles, secretRules } from './files/secret-files.ts';
import { planSystemScope } from './files/system-scope.ts';
import { walkAhead } from './files/walk-ahead.ts';
import { runProbes } from './run-probes.ts';
import { startCapture, TreeWriter } from './write-capture.ts';

/** Finds out what a plan of the scope needs to know, and reads no contents for it. */
export const explore = async (request: ExploreRequest) => {
  const { root } = request;
  const live = root === '/';
  const host = live ? openLocal() : openRoot(root);
  const environment = live ? request.environment : {};
  const home = live && environment['HOME'] !== undefined ? utf8ToRaw(environment['HOME']) : undefined;
  const probing = (what: string) => request.progress?.probing?.(what);
  const context = {
    environment,
    home,
    looksSecret: request.secrets.looksSecret,
    ...(request.touched && { touched: request.touched }),
    ...(request.remember && { remember: request.remember }),
    ...(request.signal && { signal: request.signal }),
  };
  await using ahead = readOwnersAhead(root, request.signal);
  const { sections, gaps } = await runProbes(host, context, undefined, probing);
  probing('which package owns which file');
  return {
    host,
    live,
    environment,
    sections,
    gaps,
    owners: await ahead.owners(host, sections),
    homes: findHomes(host),
  };
};

/** `search`: looks for secrets, which reads files. */
const prepare = async (request: CaptureRequest, search: boolean) => {
  const { root } = request;
  const probing = (what: string) => request.progress?.probing?.(what);
  const explored = await explore({ ...request, touched: request.run?.touched });
  const { host, live, environment, sections, gaps, owners, homes } = explored;
  const recorded = Object.fromEntries(
    (sections.environment?.variables ?? []).map(({ name, value }) => [name, value]),
  );
  const prefix = live ? '' : root;
  const inside = (path: RawPath) =>
    isWithin(path, root) ? (live ? path : path.slice(prefix.length) || '/') : undefined;
  const own = request.own.flatMap((path) => inside(path) ?? []);
  const planScope = async (): Promise<RunPlan> => {
    if (request.run) return await request.run.plan({ host, sections, owners, homes });
    const { packages: names, include, exclude } = request;
    if (names) return planPackagesScope({ host, sections, owners, names, include, exclude });
    const denied: SectionGap[] = [];
    const rules = planSystemScope({
      host,
      environment: live ? environment : recorded,
      homes,
      own,
      include,
      exclude,
      gaps: denied,
    });
    const notSeen = denied.map((gap) => ({ section: 'files' as const, ...gap }));
    return { rules, sections, substitutes: new Map(), gaps: notSeen };
  };
  const plan = await planScope();
  const { include, signal } = request;
  if (search) probing('secrets in what no package ships');
  const secrets = search
    ? await findSecretFiles({
        host,
        root,
        plan: plan.rules,
        include,
        owners,
        finder: request.secrets,
        signal,
      })
    : [];
  return {
    secrets,
    host,
    live,
    root,
    plan: [...plan.rules, ...secretRules(secrets)],
    substitutes: plan.substitutes,
    owners,
    sections: plan.sections,
    gaps: [...gaps, ...plan.gaps],
    before: request.run?.before ?? new Map(),
  };
};

/** Why a file that is in scope is not held all the same. */
const unsteady: ReadonlySet<ReasonCode> = new Set(['gone', 'changing']);

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
    await using pool = createHashPool({ signal: request.signal, ready: Infinity });
    await using ahead = request.run ? undefined : walkAhead(request, request.signal);
    // What a run holds is searched by whoever asks for it, all of it.
    const found = await prepare(request, request.run === undefined);
    const prepared = {
      ...found,
      before: started.substitute(found.before, found.substitutes, sourceOf(found)),
    };
    const { signal } = request;
    request.progress?.walking?.(prepared.live && ahead ? storageOf('/').usedInodes : undefined);
    const scan = ahead
      ? startScan({ ...prepared, ahead })
      : startReachScan({ ...prepared, account: request.run?.account });
    const tree = new TreeWriter(started.files.tree, request.run !== undefined);
    const entries: Entry[] = [];
    const unshipped: RawPath[] = [];
    const packages = new Set<string>();
    const used = createPositions();
    const missed = new Map(request.run?.expected);
    const otherwise: RawPath[] = [];
    const substitutions = await readFiles({
      ...prepared,
      scan,
      pool,
      memory: request.run?.memory,
      known: request.known,
      compares: request.run !== undefined,
      isRight: (path, sha256) =>
        !request.run?.reread.has(path) && (request.run?.expected.get(path) ?? sha256) === sha256,
      onProgress: request.progress?.walked,
      signal,
      write: ({ entry, package: purl }) => {
        if (request.run) entries.push(entry);
        if (purl !== undefined) packages.add(purl);
        else if (request.run && entry.type === 'file') unshipped.push(entry.path);
        if (request.run?.used.has(entry.path)) used.add(tree.position);
        const expected = missed.get(entry.path);
        missed.delete(entry.path);
        if (expected !== undefined && (entry.type !== 'file' || entry.sha256 !== expected))
          otherwise.push(entry.path);
        return tree.add(entry);
      },
    });
    const written = await tree.close();
    const run = await request.run?.section({
      unshipped,
      localOf: (path) => prepared.before.get(path)?.local ?? path,
    });
    const manifest: Manifest = {
      manifestVersion: documentVersions.manifest,
      tool: { ...request.tool },
      capturedAt: request.now,
      host: { name: 'host-1', kind: prepared.live ? 'live' : 'root', privileged: request.privileged },
      scope: { kind: request.run ? 'run' : request.packages ? 'paths' : 'system', rules: scan.book.rules() },
      tree: { ...written, chunks: [...written.chunks] },
      accounting: scan.accounting.rows(),
      sections: prepared.sections,
      gaps: [...prepared.gaps, ...scan.gaps, ...(hasNative() ? [] : [nativeGap])],
      substitutions: [...substitutions],
      ...(run && { run: { ...run, used: used.text() } }),
      ...(request.run?.about && { about: request.run.about }),
      ...(request.run?.isPrivate && { private: true }),
    };
    started.take(request.run?.packs ?? []);
    started.commit(manifest, {
      root: rawToText(request.root),
      before: started.keepBefore(prepared.before),
      packages: [...packages],
    });
    request.known?.save(request.run === undefined && request.packages === undefined);
    const substituted = new Set(substitutions.map(({ path }) => path));
    const changing = scan.book.rules().filter(({ reason }) => unsteady.has(reason.code));
    return {
      manifest,
      entries,
      seen: scan.seen(),
      unshipped,
      secrets: prepared.secrets,
      otherwise: [
        ...otherwise.filter((path) => !substituted.has(rawToText(path))),
        ...changing.map(({ path }) => textToRaw(path)).filter((path) => missed.has(path)),
      ],
    };
  } catch (error) {
    started.discard();
    throw error;
  }
};

/**
 * As capture, without writing anything: how much the scope holds and leaves out. `compare` reads the files that packages ship checksums
 * of, and tells those that are as shipped from those that were changed; otherwise nothing is read.
 */
export const look = async (request: CaptureRequest, compare: boolean): Promise<Look> => {
  await using ahead = walkAhead(request, request.signal);
  const prepared = await prepare(request, false);
  const { signal, progress } = request;
  const scan = compare
    ? await compareShipped({ ...prepared, ahead, onProgress: progress?.walked, signal })
    : await countFiles({ ...prepared, ahead, signal });
  return { sections: prepared.sections, seen: scan.seen(), accounting: scan.accounting.rows() };
};
