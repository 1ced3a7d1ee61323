import { type Bundle, loadTree, openBundle, openRunContents } from '@holotype/archive';
import { lstat, readWhole, removeTree, writeWhole } from '@holotype/host';
import { joinRaw, printJson, type RawPath, rawToText, type Report, type Run } from '@holotype/model';
import { compareRun, renderHtml, replayReport } from '@holotype/verify';
import { askedTexts, askOf } from '../asked.ts';
import type { Fitness } from '../commands/fit.ts';
import type { Context } from '../context.ts';
import { lookBeforeRun } from './before-run.ts';
import { missingPaths } from './causes.ts';
import { changesOf } from './changed-root.ts';
import { runningLine } from '../running-line.ts';
import { checkBinds } from './check-binds.ts';
import { checkRun, refuseResultsGiven } from './check-run.ts';
import { chooseVessel } from './choose-vessel.ts';
import { findUnknown, openOutputs } from './collect.ts';
import { fewerAccounts, oneIdentity } from './identity.ts';
import { checkData } from './data.ts';
import { ReplayError } from './errors.ts';
import { heldContents } from './held-contents.ts';
import { keepOutputs } from './keep-outputs.ts';
import { claimOutput, rebuiltNames } from './output-directory.ts';
import { refuseLoopback } from './refuse-loopback.ts';
import { refuseUnfit } from './refuse-unfit.ts';
import { refuseUnmet } from './refuse-unmet.ts';
import type { Replayed, ReplayForm, ReplayRequest } from './request.ts';
import { requestedBinds } from './requested-binds.ts';
import { toIsolation } from './to-isolation.ts';
import { changedVariables, lostVariables } from './variables.ts';
import type { Frozen, Vessel } from './vessel.ts';

const runOf = (bundle: Bundle): Run => {
  if (bundle.manifest.run) return bundle.manifest.run;
  throw new ReplayError('REPLAY_NO_RUN', `${rawToText(bundle.path)} holds a machine, not a run`, {
    hint: 'use `holotype rebuild` and `holotype run`, or freeze a command with `holotype freeze`',
  });
};

interface Again {
  readonly context: Context;
  readonly request: ReplayRequest;
  readonly bundle: Bundle;
  readonly frozen: Frozen;
  readonly form: ReplayForm;
  readonly fitness: Fitness;
}

/** Runs it, and compares what came out. */
const runAndCompare = async (
  { context, request, bundle, frozen, form }: Again,
  { root, run: start }: Vessel,
) => {
  const { manifest, tree, run } = frozen;
  const at = (name: RawPath) => joinRaw(request.output, name);
  const known = new Set(
    [...tree, ...request.binds.map(({ target }) => ({ path: target }))].map(({ path }) => path),
  );
  const changes =
    request.root === undefined ? [] : await changesOf(context, bundle, tree, root, request.root);
  const before = await lookBeforeRun(root, run);
  const line = runningLine(context.terminal, 'Running');
  const ran = await start(line.printed).finally(() => {
    line[Symbol.dispose]();
  });
  context.signal.throwIfAborted();
  const { actual, unmade } = openOutputs(root, run, before);
  const unknown = findUnknown(root, run, tree, before);
  await keepOutputs(run, unknown, actual, at('outputs'));
  const stderr = readWhole(at('stderr')).toString('utf8');
  const expected = openRunContents(bundle, run.kept);
  const stdout = readWhole(at('stdout'));
  const saidThere = Buffer.from((await expected(run.streams.stderr.sha256)) ?? []).toString('utf8');
  const lost = await lostVariables({
    run,
    root,
    expected,
    wishes: request.variables,
    here: [stderr, stdout],
  });
  return compareRun({
    ...{ run, actual, unmade, unknown, form },
    remark: heldContents(tree, run),
    strict: request.asked.strict,
    asked: askedTexts(request.asked),
    expected,
    stdout,
    end: { exitCode: ran.exitCode, signal: ran.signal, timedOut: ran.timedOut },
    wall: ran.wall,
    enclosure: ran.by,
    isolation: toIsolation(ran, run, request),
    suspected: [...lost, ...oneIdentity(context, run), ...fewerAccounts(run, stderr, saidThere)],
    causes: [
      ...(ran.outputLimit
        ? [
            {
              kind: 'output' as const,
              what: 'output',
              detail: 'it printed more than --max-output allows, and was stopped',
            },
          ]
        : []),
      ...changes,
      ...changedVariables(run, request.variables),
      ...missingPaths(stderr, manifest, (path) => known.has(path) || lstat(root + path) !== undefined),
    ],
  });
};

/** Writes the Report, for programs and for people. */
const writeReport = (
  { context, request, frozen: { manifest }, fitness }: Again,
  { replay, pictures, tables }: Awaited<ReturnType<typeof compareRun>>,
): { readonly report: Report; readonly html: RawPath } => {
  const report = replayReport({
    ...{ manifest, replay, here: fitness.here },
    hostFindings: fitness.report.findings,
    name: rawToText(request.capsule),
    tool: context.tool,
    madeAt: context.now(),
    labels: request.labels ?? [],
  });
  const html = joinRaw(request.output, 'report.html');
  writeWhole(html, renderHtml({ report, manifest, pictures, tables }));
  writeWhole(joinRaw(request.output, 'report.json'), printJson(report));
  return { report, html };
};

/** What to rebuild and who runs it, unless this host cannot. Throws ReplayError, EngineError, RunError. */
const findWay = async (context: Context, request: ReplayRequest, run: Run) => {
  const step = context.terminal.step('Looking at this machine');
  try {
    const chosen = await chooseVessel(context, request, run);
    await refuseLoopback(request, run, chosen);
    return { ...chosen, fitness: await refuseUnfit(context, request, chosen.form) };
  } finally {
    step[Symbol.dispose]();
  }
};

/** Takes away what was rebuilt; of a large root this takes a while. */
const removeRebuilt = ({ terminal }: Context, output: RawPath): void => {
  const there = rebuiltNames.map((name) => joinRaw(output, name)).filter((path) => lstat(path));
  if (there.length === 0) return;
  const step = terminal.step('Removing what was rebuilt');
  try {
    there.forEach(removeTree);
  } finally {
    step[Symbol.dispose]();
  }
};

/**
 * Fit first, then rebuild, run, compare. `told` gets the Report as soon as it is written, before what was rebuilt is removed. Throws
 * ReplayError and what the steps throw.
 */
export const replay = async (
  context: Context,
  request: ReplayRequest,
  told: (replayed: Replayed) => void = () => undefined,
): Promise<Replayed> => {
  const bundle = await openBundle(request.capsule);
  let keep = request.keep;
  let claimed = false;
  try {
    const { manifest, lock } = bundle;
    const run = askOf(runOf(bundle), request.asked);
    checkRun(run);
    await refuseUnmet(run, request.asked, openRunContents(bundle, run.kept));
    const tree = await loadTree(bundle);
    refuseResultsGiven(run, tree);
    checkBinds(requestedBinds(context, request, run), run, tree, request.root);
    const data = checkData(run, request.data, ({ path }) => {
      context.terminal.note(`holotype: comparing the data for ${path}`);
    });
    const { form, prepare, fitness } = await findWay(context, request, run);
    claimOutput(request.output);
    claimed = true;
    const expected = openRunContents(bundle, run.kept);
    const stdin = run.stdin.size > 0 ? await expected(run.stdin.sha256) : undefined;
    if (stdin) writeWhole(joinRaw(request.output, 'stdin'), stdin);
    const frozen = { manifest, lock, run, data, tree };
    const again = { context, request, bundle, frozen, form, fitness };
    const vessel = await prepare(frozen);
    const written = writeReport(again, await runAndCompare(again, vessel));
    const replayed = { ...written, kept: keep ? vessel.kept : undefined };
    told(replayed);
    return replayed;
  } catch (error) {
    keep = false;
    throw error;
  } finally {
    bundle.close();
    if (claimed && !keep) removeRebuilt(context, request.output);
  }
};
