import { type CapsuleReader, loadTree, openCapsule, openRunContents } from '@holotype/capsule';
import { lstat, openRoot, standingIn, writeWhole } from '@holotype/host';
import {
  baseOf,
  documentDigest,
  type Entry,
  joinRaw,
  shownJson,
  type RawPath,
  rawToText,
  type ReplayForm,
  type Report,
  type Run,
  type RunInput,
  standingInTree,
} from '@holotype/model';
import type { Chosen, GpuPlaces } from '@holotype/runtimes';
import { compareRun, hostFacts, renderHtml, replayReport, type WorkloadRequest } from '@holotype/verify';
import { askOf, toReported } from '../asked.ts';
import type { Fitness } from '../fit/fit.ts';
import { findHostGpu, giveGpu, type GivenGpu } from '../gpu/host-gpu.ts';
import type { WorkflowContext } from '../context.ts';
import {
  boundOver,
  fewerAccounts,
  hostLacks,
  missingNetwork,
  missingPaths,
  namelessTerminal,
  oneIdentity,
  onlyHere,
  startedElsewhere,
  stoppedForOutput,
} from './causes.ts';
import { changesOf } from './changed-root.ts';
import {
  checkBinds,
  checkRun,
  refuseLoopback,
  refuseResultsGiven,
  refuseUnfit,
  refuseUnmet,
} from './check-run.ts';
import { chooseForReplay } from './choose-runtime.ts';
import { checkData, refuseSlotsHeld } from './data.ts';
import { openShell, refuseNoShell } from './shell.ts';
import { checkEdits, editedInReport } from './edits.ts';
import { ReplayError } from './errors.ts';
import { heldContents } from './held-contents.ts';
import { giveInput } from './give-input.ts';
import { lesserLookups, lookedAt } from './lookups.ts';
import { type Kept, keepOutputs } from './collect.ts';
import { openReplayPlace, type ReplayPlace } from './output-directory.ts';
import { completeReplay, type Replayed, type ReplayRequest, type ReplayWishes } from './request.ts';
import { requestedBinds } from './requested-binds.ts';
import { toIsolation } from './to-isolation.ts';
import { changedVariables, lostVariables } from './variables.ts';
import { isRunAgain, runAgain } from './run-again.ts';
import { type Came, runOnce } from './run-once.ts';
import { prepare } from './prepare/index.ts';
import { refuseLaunch } from './ranks/refuse-launch.ts';
import type { Prepared, Started } from './prepared.ts';
import { beginStage, tell } from '../events.ts';
import { refuseAnother } from '../expected.ts';

const runOf = (reader: CapsuleReader): Run => {
  if (reader.manifest.run) return reader.manifest.run;
  throw new ReplayError('REPLAY_NO_RUN', `${rawToText(reader.path)} contains a machine, not a run`, {
    hint: 'use `holotype rebuild` and `holotype run`, or freeze a command with `holotype freeze`',
  });
};

interface Again extends Started {
  /** When the replay began, by `performance.now()`. */
  readonly started: number;
  readonly form: ReplayForm;
  readonly fitness: Fitness;
}

/** All that was found after a run, to be compared with the frozen one. */
const comparisonOf = async (
  { context, request, reader, frozen: { manifest, tree, run, edits, gpu }, form, fitness }: Again,
  { root }: Prepared,
  { ran, began, outputs, unknown, stdout, said: printed }: Came,
  { actual, unread }: Kept,
): Promise<WorkloadRequest> => {
  const held = new Set(tree.map(({ path }) => path));
  const bound = requestedBinds(context, request, run).map(({ target }) => target);
  const made = [...run.outputs, ...unknown].map(({ path }) => path);
  const { files } = openRoot(root);
  const isThere = (path: RawPath) =>
    held.has(path) || bound.includes(path) || files.lstat(path) !== undefined;
  const expected = openRunContents(reader, run.kept);
  const said = await onlyHere(run, printed, expected);
  const lost = await lostVariables({
    run,
    root,
    expected,
    wishes: request.variables,
    here: [printed.stderr, printed.stdout].map((lines) => lines.join('\n')),
  });
  return {
    run,
    unknown,
    form,
    expected,
    stdout,
    began,
    actual,
    unread,
    unmade: outputs.unmade,
    facts: hostFacts(manifest.sections, fitness.here),
    remark: heldContents(tree, run),
    edited: editedInReport(edits),
    strict: request.asked.strict,
    asked: toReported(request.asked),
    end: { exitCode: ran.exitCode, signal: ran.signal, timedOut: ran.timedOut },
    wall: ran.wall,
    enclosure: ran.by,
    isolation: toIsolation(ran, run, { ...request, gpu: gpuInWords(request, gpu) }),
    suspected: [
      ...lost,
      ...namelessTerminal(run, ran),
      ...oneIdentity(context, run, said),
      ...fewerAccounts(run, said),
      ...startedElsewhere(run),
      ...lesserLookups(manifest, { root, held, bound, made }),
    ],
    causes: [
      ...hostLacks({ said, ran, run, root }),
      ...(ran.outputLimit ? [stoppedForOutput] : []),
      ...boundOver(request.binds, tree),
      ...changedVariables(run, request.variables),
      ...missingNetwork(said, run, request.network),
      ...missingPaths(said, manifest, isThere),
    ],
  };
};

const secondsSince = (moment: number): number => (performance.now() - moment) / 1000;

/** Runs it, and compares what came out; a second time where only that can tell whether it varies from run to run. */
const runAndCompare = async (again: Again, runtime: Chosen, prepared: Prepared) => {
  const { context, request, reader, frozen } = again;
  const { tree, run } = frozen;
  const changes =
    request.root === undefined ? [] : await changesOf(context, reader, tree, prepared.root, request.root);
  const setup = secondsSince(again.started);
  const came = await runOnce(context, frozen, prepared, request);
  const ended = performance.now();
  const kept = await keepOutputs({
    run,
    outputs: came.outputs,
    directory: request.output,
    signal: context.signal,
    paths: [...run.outputs, ...came.unknown].map(({ path }) => path),
    most: request.maxOutputs,
  });
  const found = await comparisonOf(again, prepared, came, kept);
  const { replay: judged, ...views } = await compareRun({
    ...found,
    causes: [...found.causes, ...changes],
    runAgain: async (first) =>
      isRunAgain(request, first, came.ran.timedOut)
        ? runAgain(again, runtime, { ...came, ...kept })
        : undefined,
  });
  return {
    ...views,
    replay: { ...judged, usage: { ...judged.usage, setup, analysis: secondsSince(ended) } },
  };
};

/** Writes the Report, for programs and for people. */
const writeReport = (
  { context, request, reader: { manifest, written }, fitness }: Again,
  { replay, pictures, tables }: Awaited<ReturnType<typeof compareRun>>,
): Report => {
  const report = replayReport({
    manifest,
    manifestDigest: documentDigest(written),
    replay,
    here: fitness.here,
    hostFindings: fitness.report.findings,
    name: request.name,
    tool: context.tool,
    madeAt: context.now(),
    labels: request.labels ?? [],
  });
  const at = (name: RawPath) => joinRaw(request.output, name);
  writeWhole(at('report.html'), renderHtml({ report, manifest, pictures, tables }));
  writeWhole(at('report.json'), shownJson(report));
  return report;
};

const gpuInWords = ({ gpu }: Pick<ReplayRequest, 'gpu'>, given: GivenGpu | undefined): string | undefined =>
  gpu ? `${given?.what ?? "that of each rank's machine"}, as requested` : undefined;

/** Where a run finds the driver: in a root of its own, or an image. */
const placesForGpu = (
  { root }: Pick<ReplayRequest, 'root'>,
  { writable }: Pick<Chosen, 'writable'>,
  tree: readonly Entry[],
): GpuPlaces => ({
  places: writable ? 'added' : 'none',
  look: root === undefined ? standingInTree(tree) : standingIn(openRoot(root).files),
});

/** What to rebuild and who runs it, unless this host cannot. Throws ReplayError, EngineError, RunError. */
const findWay = async (context: WorkflowContext, request: ReplayRequest, run: Run) => {
  const step = beginStage(context, 'look-at-host', 'Looking at this machine');
  try {
    const runtime = await chooseForReplay(context, request, run);
    await refuseLoopback(request, run, runtime);
    return { runtime, fitness: await refuseUnfit(context, request, runtime) };
  } finally {
    step[Symbol.dispose]();
  }
};

/**
 * How it works: what the capsule and the reader ask is checked while nothing has run (`check-run`, `data`); a way to run it is chosen by trying
 * (`choose-runtime`), and the fit says whether this host can carry it. Then the environment is rebuilt in the output directory, the run is
 * run in it once (`run-once`), what it made is taken out (`collect`) and compared with what was recorded; where only that can tell, it is run
 * a second time (`run-again`). Reasons for what came out otherwise are gathered (`causes`, `lookups`, `variables`, `changed-root`), the
 * Report is written, and what was rebuilt is removed.
 *
 * Fit first, then rebuild, run, compare. `told` gets the Report as soon as it is written, before what was rebuilt is removed. Throws
 * ReplayError and what the steps throw.
 */
export const replay = async (
  context: WorkflowContext,
  wishes: ReplayWishes,
  told: (written: Omit<Replayed, 'kept'>) => void = () => undefined,
): Promise<Replayed> => {
  const started = performance.now();
  const request = completeReplay(wishes);
  const { output } = request;
  const reader = await openCapsule(request.capsule);
  let keep = request.keep;
  let place: ReplayPlace | undefined;
  let gpu: GivenGpu | undefined;
  try {
    refuseAnother(reader, request.fingerprint);
    const { manifest, lock } = reader;
    const run = askOf(runOf(reader), request.asked);
    checkRun(run, lookedAt(manifest));
    refuseLaunch(request, run);
    await refuseUnmet(run, request.asked, openRunContents(reader, run.kept));
    const tree = await loadTree(reader);
    refuseResultsGiven(run, tree);
    checkBinds(requestedBinds(context, request, run), run, tree, request.root);
    refuseSlotsHeld(run, tree);
    if (request.shell) refuseNoShell(request, tree);
    const tellOf = ({ path }: RunInput) => {
      tell(context, 'COMPARING_DATA', `comparing the data for ${path}`);
    };
    const edits = await checkEdits(run, tree, request.edits, context.signal);
    const edited = new Set(edits.map(({ path }) => rawToText(path)));
    const inputs = run.inputs.filter(({ path }) => !edited.has(path));
    const data = await checkData({ ...run, inputs }, request.data, tellOf, context.signal);
    const ownGpu = request.gpu && request.launch === undefined;
    const driver = ownGpu ? await findHostGpu(context, manifest) : undefined;
    const { runtime, fitness } = await findWay(context, request, run);
    place = openReplayPlace(context, output, request.root);
    const working = { ...request, output: place.work };
    gpu = ownGpu ? giveGpu(driver, placesForGpu(request, runtime, tree)) : undefined;
    const frozen = { manifest, lock, run, data, edits, tree, gpu };
    const again = { context, request: working, reader, frozen, form: runtime.form, fitness, started };
    await giveInput(reader, run, place.work);
    const prepared = await prepare(context, working, runtime, frozen, working);
    const report = writeReport(again, await runAndCompare(again, runtime, prepared));
    place.commit();
    const written = { report, html: joinRaw(output, 'report.html') };
    told(written);
    if (request.shell) await openShell(context, prepared);
    // As it is now: whoever sat at the shell may have moved it.
    return {
      ...written,
      kept: keep && lstat(prepared.kept) ? joinRaw(output, baseOf(prepared.kept)) : undefined,
    };
  } catch (error) {
    keep = false;
    throw error;
  } finally {
    reader.close();
    gpu?.release();
    await place?.end(keep);
  }
};
