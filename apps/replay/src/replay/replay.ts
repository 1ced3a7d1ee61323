import { type Bundle, loadTree, openBundle, openRunContents } from '@holotype/archive';
import { lstat, makeDirectories, readWhole, removeTree, writeWhole } from '@holotype/host';
import {
  type Isolation,
  type Label,
  joinRaw,
  type Manifest,
  parentOf,
  printJson,
  type RawPath,
  rawToText,
  type Report,
  type Run,
  textToRaw,
  utf8ToRaw,
} from '@holotype/model';
import { type Isolation as Held, runInRoot, type RunInRootResult } from '@holotype/run';
import { compareRun, renderHtml, replayReport } from '@holotype/verify';
import { capturedEnvironment } from '../captured-environment.ts';
import { askFit, type Fitness } from '../commands/fit.ts';
import { rebuildCapsule } from '../commands/rebuild.ts';
import type { Context } from '../context.ts';
import { missingPaths } from './causes.ts';
import { changesOf } from './changed-root.ts';
import { checkRun } from './check-run.ts';
import { findMade, keptName, openOutputs } from './collect.ts';
import { checkData, placeData } from './data.ts';
import { ReplayError } from './errors.ts';
import { claimOutput } from './output-directory.ts';
import { placeInRoot } from './place-in-root.ts';
import { prepareRoot } from './prepare-root.ts';

export interface ReplayRequest {
  readonly capsule: RawPath;
  /** The directory for reports and new outputs. */
  readonly output: RawPath;
  readonly data: ReadonlyMap<string, RawPath>;
  readonly binds: readonly {
    readonly source: RawPath;
    readonly target: string;
    readonly writable: boolean;
  }[];
  readonly network: 'none' | 'host';
  readonly home: boolean;
  /** Seconds. */
  readonly timeout: number | undefined;
  /** Bytes of stdout and stderr together. */
  readonly maxOutput: number;
  readonly offline: boolean;
  readonly store: string | undefined;
  /** Runs although the fit says no. */
  readonly force: boolean;
  /** Runs in this root, made by an earlier rebuild and perhaps changed since; it stays as it is. */
  readonly root?: RawPath | undefined;
  /** Keeps the rebuilt root. */
  readonly keep: boolean;
  readonly quiet: boolean;
  /** Go into the Report. */
  readonly labels?: readonly Label[];
}
export interface Replayed {
  readonly report: Report;
  readonly html: RawPath;
  /** Where the root was kept. */
  readonly root: RawPath | undefined;
}

const runOf = (bundle: Bundle): Run => {
  if (bundle.manifest.run) return bundle.manifest.run;
  throw new ReplayError('REPLAY_NO_RUN', `${rawToText(bundle.path)} holds a machine, not a run`, {
    hint: 'use `holotype rebuild` and `holotype run`, or freeze a command with `holotype freeze`',
  });
};

const words: Readonly<Record<Held['network'], string>> = {
  none: 'a network of its own, with loopback only',
  refused: 'internet sockets are refused; not isolated from services of this machine',
  host: "this machine's network, as asked for",
  open: 'not isolated: nothing here can take the network away',
};

const toIsolation = ({ isolation }: RunInRootResult, run: Run, ownHome: boolean): Isolation[] => [
  { what: 'network', held: isolation.network === 'none', detail: words[isolation.network] },
  {
    what: 'identity',
    held: isolation.identity,
    detail: `uid ${String(run.uid)}, gid ${String(run.gid)}${isolation.identity ? '' : ': the run saw others'}`,
  },
  {
    what: 'processes',
    held: isolation.processes,
    detail: isolation.processes ? 'its own' : "it could see this machine's",
  },
  {
    what: '/sys',
    held: isolation.sysReadOnly,
    detail: isolation.sysReadOnly ? 'read-only' : 'as this user may',
  },
  { what: 'home', held: !ownHome, detail: ownHome ? "this user's, as asked for" : 'a fresh one' },
];

const refuseUnfit = async (context: Context, request: ReplayRequest): Promise<Fitness> => {
  const { report, here } = await askFit(context, request.capsule, {
    form: 'dir',
    output: rawToText(request.output),
    offline: request.offline,
    ...(request.store !== undefined && { store: request.store }),
  });
  const failed = report.findings.filter(({ verdict }) => verdict === 'fail');
  if (failed.length > 0 && !request.force) {
    throw new ReplayError(
      'REPLAY_CANNOT_RUN',
      `This host cannot carry it: ${failed.map(({ message }) => message).join('; ')}`,
      { hint: failed[0]?.next ?? 'see `holotype fit`, or add --force to try', exit: 'failed' },
    );
  }
  return { report, here };
};

/** Copies what the run made beside the report. */
const keepOutputs = async (
  run: Run,
  made: readonly string[],
  actual: (path: string) => Promise<Uint8Array | undefined>,
  place: RawPath,
): Promise<void> => {
  for (const path of [...run.outputs.map((output) => output.path), ...made]) {
    const bytes = await actual(path);
    if (!bytes) continue;
    const to = joinRaw(place, keptName(run, path));
    makeDirectories(parentOf(to));
    writeWhole(to, bytes);
  }
};

/** Where the run works is what was rebuilt now, whatever lies around it. */
const ownPlace = (root: RawPath, run: Run): ReplayRequest['binds'] => {
  const target = textToRaw(run.project ?? run.workingDirectory);
  return target === '/' ? [] : [{ source: placeInRoot(root, target), target, writable: true }];
};

const homeBind = (context: Context, request: ReplayRequest, run: Run): ReplayRequest['binds'] => {
  const home = context.environment['HOME'];
  if (!request.home || home === undefined || run.home === undefined) return [];
  return [{ source: utf8ToRaw(home), target: textToRaw(run.home), writable: true }];
};

/** Runs inside the rebuilt root, which is this replay's own: the run may write where it could on the machine. */
const runAgain = async (
  context: Context,
  request: ReplayRequest,
  manifest: Manifest,
  run: Run,
  root: RawPath,
) => {
  const place = request.output;
  return runInRoot({
    root: request.root ?? root,
    argv: run.argv as unknown as readonly [string, ...string[]],
    environment: capturedEnvironment(manifest, undefined),
    workingDirectory: run.workingDirectory,
    write: request.root === undefined,
    binds: [...ownPlace(root, run), ...request.binds, ...homeBind(context, request, run)],
    identity: { uid: run.uid, gid: run.gid },
    network: request.network,
    ...(request.timeout !== undefined && { timeout: request.timeout }),
    ...(lstat(`${place}/stdin`) && { stdin: `${place}/stdin` }),
    stdio: {
      stdout: `${place}/stdout`,
      stderr: `${place}/stderr`,
      echo: !request.quiet,
      limit: request.maxOutput,
    },
    note: (line) => {
      context.terminal.note(`holotype: ${line}`);
    },
  });
};

/** Fit first, then rebuild, run, compare. Throws ReplayError and what the steps throw. */
export const replay = async (context: Context, request: ReplayRequest): Promise<Replayed> => {
  const bundle = await openBundle(request.capsule);
  const root = joinRaw(request.output, 'root');
  let keep = request.keep;
  let claimed = false;
  try {
    const { manifest } = bundle;
    const run = runOf(bundle);
    checkRun(run);
    const data = checkData(run, request.data, ({ path }) => {
      context.terminal.note(`holotype: comparing the data for ${path}`);
    });
    const { report: fitness, here } = await refuseUnfit(context, request);
    claimOutput(request.output);
    claimed = true;
    const expected = openRunContents(bundle, run.kept);
    const stdin = run.stdin.size > 0 ? await expected(run.stdin.sha256) : undefined;
    if (stdin) writeWhole(joinRaw(request.output, 'stdin'), stdin);
    const tree = await loadTree(bundle);
    context.terminal.note(`holotype: rebuilding a directory with ${String(tree.length)} inodes`);
    await rebuildCapsule(context, request.capsule, root, {
      form: 'dir',
      force: true,
      offline: request.offline,
      ...(request.store !== undefined && { store: request.store }),
    });
    placeData(root, data);
    prepareRoot(root, manifest, run, context.uid === 0);
    const changes = request.root === undefined ? [] : await changesOf(context, bundle, tree, request.root);
    const result = await runAgain(context, request, manifest, run, root);
    context.signal.throwIfAborted();
    const actual = openOutputs(root, run);
    const made = findMade(root, run, new Set(tree.map(({ path }) => path)));
    await keepOutputs(run, made, actual, `${request.output}/outputs`);
    const stderr = readWhole(`${request.output}/stderr`);
    const compared = await compareRun({
      run,
      expected,
      actual,
      made,
      stdout: readWhole(`${request.output}/stdout`),
      end: { exitCode: result.exitCode, signal: result.signal, timedOut: result.timedOut },
      wall: result.wall,
      form: 'dir',
      enclosure: result.enclosure,
      isolation: toIsolation(result, run, request.home),
      causes: [
        ...(result.outputLimit
          ? [{ what: 'output', detail: 'it printed more than --max-output allows, and was stopped' }]
          : []),
        ...changes,
        ...missingPaths(stderr.toString('utf8'), root, manifest),
      ],
    });
    const report = replayReport({
      manifest,
      replay: compared.replay,
      here,
      hostFindings: fitness.findings,
      name: rawToText(request.capsule),
      tool: context.tool,
      madeAt: context.now(),
      labels: request.labels ?? [],
    });
    const html = joinRaw(request.output, 'report.html');
    writeWhole(html, renderHtml({ report, manifest, pictures: compared.pictures, tables: compared.tables }));
    writeWhole(joinRaw(request.output, 'report.json'), printJson(report));
    return { report, html, root: keep ? root : undefined };
  } catch (error) {
    keep = false;
    throw error;
  } finally {
    bundle.close();
    if (claimed && !keep) {
      removeTree(root);
      removeTree(`${root}.holotype.json`);
    }
  }
};
