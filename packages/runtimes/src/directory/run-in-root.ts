import { HostError, makeScratch, removeTree } from '@holotype/host';
import { type RawPath, rawToText } from '@holotype/model';
import { resolveCommand } from './command.ts';
import { chooseEnclosure, type Chosen } from './choose.ts';
import type { Job } from './enclosure.ts';
import { RunError } from './errors.ts';
import { readFootprint, restoreFootprint } from './metadata-snapshot.ts';
import { missingInterpreter } from './interpreter.ts';
import { openJob } from './open-job.ts';
import type { RunInRootResult, RunRequest } from './request.ts';
import { type HeldSignals, holdSignals } from '../launcher/signals.ts';
import { withTerminal } from '../launcher/with-terminal.ts';
import { type Ended, nothingRan, type Outcome, supervise, type Supervision } from '../launcher/supervise.ts';

/** Why the launcher could not start a file that is there and executable. */
const notStarted: Readonly<Record<string, readonly [exitCode: number, why: string]>> = {
  ENOENT: [127, 'the root lacks the program loader that it names'],
  EACCES: [126, 'it may not be executed'],
  ENOEXEC: [126, 'it is not a program for this machine'],
  ELOOP: [126, 'its symlinks go in circles'],
};

/** Names of a few of many paths. */
const some = (paths: readonly RawPath[]) =>
  paths.slice(0, 3).map(rawToText).join(', ') +
  (paths.length > 3 ? `, and ${String(paths.length - 3)} more` : '');

const runJob = async (job: Job, chosen: Chosen, supervision: Supervision): Promise<Outcome> => {
  const plan = await chosen.plan(job);
  for (const line of plan.notes ?? []) supervision.note(line);
  if (job.identity && !plan.isolation.identity)
    supervision.note(
      `it does not run as uid ${String(job.identity.uid)} and gid ${String(job.identity.gid)}`,
    );
  const before = plan.guarded ? readFootprint(job.root) : undefined;
  const written = job.places.flatMap(({ target, writable }) => (writable ? [target] : []));
  try {
    return await supervise(plan, supervision);
  } finally {
    await plan.finish?.();
    const restored = before ? restoreFootprint(job.root, before, written) : [];
    if (restored.length > 0)
      supervision.note(`put back the owner, mode or time that the command changed: ${some(restored)}`);
  }
};

const run = async (request: RunRequest, signals: HeldSignals): Promise<RunInRootResult> => {
  const {
    argv,
    environment,
    stdio = 'inherit',
    stdin,
    pipesInput,
    timeout,
    maxOutput = 64 * 1024 * 1024,
  } = request;
  const notes: string[] = [];
  const note = (line: string) => {
    notes.push(line);
    request.note?.(line);
  };
  const later: string[] = [];
  const { workingDirectory, inside, ...opened } = openJob(request, (line) => later.push(line));
  const { enclosure = 'auto', scratch: place, identity, brought } = request;
  const chosen = await chooseEnclosure(enclosure, place, identity, brought);
  note(`runs by ${chosen.name} (${chosen.why})`);
  later.forEach(note);
  const result = (ended: Ended): RunInRootResult => ({ enclosure: chosen.name, notes, ...ended });
  const refuse = (exitCode: number, message: string): RunInRootResult => {
    note(message);
    return result({ ...nothingRan, exitCode });
  };
  const resolved = resolveCommand(inside, argv[0], environment, workingDirectory);
  if (resolved.kind === 'not-found') return refuse(resolved.exitCode, resolved.message);
  const shown = rawToText(resolved.path);
  const lacking = missingInterpreter(inside, resolved.path);
  if (lacking !== undefined)
    return refuse(127, `${shown} cannot start: the root has no ${rawToText(lacking)}, its interpreter`);
  const scratch = makeScratch('holotype-run', request.scratch);
  try {
    const command = { path: resolved.path, argv, environment, workingDirectory };
    const job = { ...opened, scratch, command };
    const supervision = { stdio, stdin, pipesInput, maxOutput, note, signals, timeout };
    const outcome = await withTerminal(request, (terminal) =>
      runJob({ ...job, terminal: terminal?.terminal.name }, chosen, { ...supervision, terminal }),
    );
    if (outcome.kind === 'ended') return result(outcome.ended);
    const [exitCode, why] = notStarted[outcome.why] ?? [];
    if (exitCode === undefined || why === undefined)
      throw new RunError(
        'RUN_ENCLOSURE_FAILED',
        `Cannot enter ${rawToText(request.root)} by ${chosen.name}: ${outcome.why}`,
        {
          hint: 'try another enclosure; the root is unchanged',
        },
      );
    return refuse(exitCode, `${shown} cannot start: ${why}`);
  } finally {
    try {
      removeTree(scratch);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      note(`${error.message}${error.hint === undefined ? '' : `; ${error.hint}`}`);
    }
  }
};

/**
 * Runs a command inside a rebuilt root. Without `write` the root is the same afterwards, whatever the command did, and nothing that it
 * started is left running. Signals that this process gets meanwhile go to the command. Throws RunError, HostError.
 */
export const runInRoot = async (request: RunRequest): Promise<RunInRootResult> => {
  const signals = holdSignals();
  try {
    return await run(request, signals);
  } finally {
    signals.release();
  }
};
