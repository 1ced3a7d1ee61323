import { lstat, readWhole, refuseExisting, requireThreads, writeWhole } from '@holotype/host';
import { baseOf, type RawPath, rawToText, sha256, utf8ToRaw } from '@holotype/model';
import { openSecretSearch, type SecretSearch } from '@holotype/secrets';
import { needSpace, tell, type WorkflowContext } from '@holotype/workflows-replay';
import { formatAmount } from '@holotype/terminal/words';
import { findSurroundings, observeRun } from './observe-run.ts';
import { finish } from './finish.ts';
import { refusePlaceInMemory } from './in-memory.ts';
import { keepBytes } from './keep-bytes.ts';
import {
  partialFiles,
  partialOf,
  resumeLine,
  removePartial,
  startPartial,
  takePartial,
} from './partial-place.ts';
import {
  completeFreeze,
  type FreezeRequest,
  type FreezeWishes,
  type Frozen,
  type PlanWritten,
} from './request.ts';
import type { Trace } from '@holotype/trace';
import { type OptionTexts, readSafeRun, type SafeRun, writeSafeRun } from './safe-run.ts';
import { openRunInput } from './run-input.ts';
import { refuseSecretArguments } from './secrets.ts';
import { chooseForRun, tellOfVariables } from './variables.ts';

const leastSpace = 256 * 1024 * 1024;

/** These open it for their own sake, and do without. */
const openTerminal: ReadonlySet<RawPath> = new Set(['bash', 'su', 'sudo']);
/** It opened the terminal by its own name, which no replay has. */
const hintTerminal = (context: WorkflowContext, { files, programs }: Trace): void => {
  const isOwn = programs.some(({ path }) => openTerminal.has(baseOf(path)));
  if (!isOwn && files.some(({ path, read, written }) => path === '/dev/tty' && (read || written)))
    tell(
      context,
      'TERMINAL_OPENED',
      'the run opened its terminal, which a replay does not have; --tty gives it one of its own',
    );
};

/** Runs the command, and leaves the run with all its bytes safe in `place`. */
const runSafely = async (
  context: WorkflowContext,
  request: FreezeRequest,
  place: RawPath,
  options: OptionTexts,
): Promise<void> => {
  const { argv, project } = request;
  const variables = chooseForRun(context, request.variables, request.isPrivate);
  tellOfVariables(context, variables);
  const environment = variables.given;
  const surroundings = findSurroundings({ ...context, environment }, project);
  const input = openRunInput(request.stdin, request.tty, `${place}/stdin`);
  const trace = await observeRun(context, {
    argv,
    place,
    timeout: request.timeout,
    maxOutput: request.maxOutput,
    workingDirectory: utf8ToRaw(context.workingDirectory),
    environment,
    input,
    keepFailed: request.keepFailed,
    ranks: request.ranks,
    echo: !request.quiet,
  }).finally(input.close);
  const inputRecord = input.close();
  if (!request.tty) hintTerminal(context, trace);
  const { uid, gid } = context;
  const kept = await keepBytes({
    place,
    files: trace.files,
    dataLimit: request.dataLimit,
    signal: context.signal,
  });
  const [first] = kept.left;
  if (first !== undefined)
    tell(
      context,
      'NOT_COPIED',
      `no room for copies of ${formatAmount(kept.left.length, 'files')}, as ${rawToText(first)}: do not change them until the freeze has finished`,
    );
  const { ranAt, files } = { ranAt: context.now(), files: kept.files };
  await writeSafeRun(
    context,
    place,
    {
      ranAt,
      argv,
      ...surroundings,
      input: inputRecord,
      uid,
      gid,
      environment,
      options,
      trace: { ...trace, files },
    },
    [...kept.copies, ...['stdin', 'stdout', 'stderr'].map((name) => `${place}/${name}`)],
  );
};

const goOn = async (
  context: WorkflowContext,
  place: RawPath,
  request: FreezeRequest,
  run: SafeRun,
  options: OptionTexts,
  search: SecretSearch,
): Promise<Frozen | PlanWritten> => {
  context.onEvent({ kind: 'kept', kept: { partial: rawToText(place), resume: resumeLine(place) } });
  const frozen = await finish(context, place, request, run, options, search);
  context.onEvent({ kind: 'kept', kept: undefined });
  if ('partial' in frozen) return frozen;
  removePartial(place);
  return frozen;
};

/**
 * How it works: everything happens in `OUTPUT.partial`. The command runs as it would alone and is watched (`observe-run`); what it read and
 * made is copied and written down there (`keep-bytes`, `safe-run`), and from then on nothing of the run is lost, whatever fails. `finish` goes
 * on from what was written, here and after `--resume` alike: results are found (`gather`), a scope is planned from what was touched
 * (`plan-run`) and captured (`capture-run`), then locked, packed, with `twice` replayed, and put in its place.
 *
 * Runs, captures, locks and packs: one file, whole or not at all. From the end of the run on a failure keeps all that there is in
 * `OUTPUT.partial`. `options`: what was typed, for whoever goes on from there. `force` replaces a file that is there. Throws FreezeError, HostError
 * `HOST_OUTPUT_EXISTS`.
 */
export const freeze = async (
  context: WorkflowContext,
  wishes: FreezeWishes,
  options: OptionTexts = {},
  force = false,
): Promise<Frozen | PlanWritten> => {
  const request = completeFreeze(wishes);
  refuseExisting(request.output, force);
  if (request.plan !== undefined) {
    refuseExisting(request.plan, force);
  }
  refuseSecretArguments(request.argv);
  refusePlaceInMemory([utf8ToRaw(context.workingDirectory), request.project]);
  // Secrets are searched, files are hashed and read ahead: better said before the command runs.
  requireThreads(4);
  const place = partialOf(request.output);
  needSpace(place, leastSpace, 'Freezing');
  startPartial(place, force);
  if (request.plan !== undefined && lstat(request.plan))
    writeWhole(partialFiles(place).oldPlan, sha256(readWhole(request.plan)));
  // One thread gets ready while the command runs: its streams are searched first.
  await using search = openSecretSearch(context.signal, 1);
  try {
    await runSafely(context, request, place, options);
  } catch (error) {
    if (lstat(partialFiles(place).state) === undefined) removePartial(place);
    throw error;
  }
  return await goOn(context, place, request, readSafeRun(context, place), options, search);
};

/** Goes on with a run that an earlier freeze kept. Throws FreezeError `FREEZE_PARTIAL_INVALID`, and what `freeze` does. */
export const resume = async (
  context: WorkflowContext,
  place: RawPath,
  run: SafeRun,
  request: FreezeRequest,
  options: OptionTexts,
  force = false,
): Promise<Frozen | PlanWritten> => {
  refuseExisting(request.output, force);
  takePartial(place);
  await using search = openSecretSearch(context.signal);
  return await goOn(context, place, request, run, options, search);
};
