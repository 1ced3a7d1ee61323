import { HostError, makeDirectories, makeScratch, removeTree } from '@holotype/host';
import { type RawPath, rawToText } from '@holotype/model';
import { resolveCommand } from './command.ts';
import type { Job, Plan } from './driver.ts';
import { RunError } from './errors.ts';
import { takeSnapshot, restoreSnapshot } from './metadata-snapshot.ts';
import { missingInterpreter } from './interpreter.ts';
import { openJob } from './open-job.ts';
import type { Ended, Rebuilt, RunResult, StartRequest } from '../request.ts';
import type { HeldSignals } from '../launcher/signals.ts';
import { withTerminal } from '../launcher/with-terminal.ts';
import { nothingRan, type Outcome, supervise, type Supervision } from '../launcher/supervise.ts';

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

/** A way into a directory, as it was tried. */
interface Way {
  readonly name: string;
  readonly why: string;
  readonly plan: (job: Job) => Plan | Promise<Plan>;
}

/** A place of ours in somebody's root that keeps what is written: what undoes it. */
const makePlaceIn = ({ root, write, places }: Pick<Job, 'root' | 'write' | 'places'>): (() => void) => {
  const made = write
    ? places.find(({ driver, missing }) => driver === true && missing !== undefined)
    : undefined;
  if (!made) return () => undefined;
  makeDirectories(root + made.target);
  return () => {
    removeTree(root + made.target);
  };
};

const runJob = async (job: Job, way: Way, supervision: Supervision): Promise<Outcome> => {
  const plan = await way.plan(job);
  for (const line of plan.notes ?? []) supervision.note(line);
  if (job.identity && !plan.isolation.identity)
    supervision.note(
      `it does not run as uid ${String(job.identity.uid)} and gid ${String(job.identity.gid)}`,
    );
  const before = plan.guarded ? takeSnapshot(job.root) : undefined;
  const written = job.places.flatMap(({ target, writable }) => (writable ? [target] : []));
  try {
    return await supervise(plan, supervision);
  } finally {
    await plan.finish?.();
    const restored = before ? restoreSnapshot(job.root, before, written) : [];
    if (restored.length > 0)
      supervision.note(`put back the owner, mode or time that the command changed: ${some(restored)}`);
  }
};

const directoryOf = (rebuilt: Rebuilt) => {
  if (rebuilt.form === 'dir') return rebuilt;
  throw new Error(`${rebuilt.form} is no directory`);
};

/**
 * Runs a command in a rebuilt directory. Without `write` it is the same afterwards, whatever the command did. Throws RunError, HostError.
 */
export const startInDirectory = async (
  way: Way,
  { rebuilt, ...request }: StartRequest,
  signals: HeldSignals,
): Promise<RunResult> => {
  const directory = directoryOf(rebuilt);
  const {
    argv,
    environment,
    stdio = 'inherit',
    shown,
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
  const { workingDirectory, inside, ...opened } = openJob({ ...request, rebuilt: directory }, (line) =>
    later.push(line),
  );
  note(`runs by ${way.name} (${way.why})`);
  later.forEach(note);
  const result = (ended: Ended): RunResult => ({ by: way.name, notes, ...ended });
  const refuse = (exitCode: number, message: string): RunResult => {
    note(message);
    return result({ ...nothingRan, exitCode });
  };
  const resolved = resolveCommand(inside, argv[0], environment, workingDirectory);
  if (resolved.kind === 'not-found') return refuse(resolved.exitCode, resolved.message);
  const named = rawToText(resolved.path);
  const lacking = missingInterpreter(inside, resolved.path);
  if (lacking !== undefined)
    return refuse(127, `${named} cannot start: the root has no ${rawToText(lacking)}, its interpreter`);
  const scratch = makeScratch('holotype-run', request.scratch);
  const unmake = makePlaceIn(opened);
  try {
    const command = { path: resolved.path, argv, environment, workingDirectory };
    const job = { ...opened, scratch, command };
    const supervision = { stdio, shown, stdin, pipesInput, maxOutput, note, signals, timeout };
    const outcome = await withTerminal(request, (terminal) =>
      runJob({ ...job, terminal: terminal?.terminal.name }, way, { ...supervision, terminal }),
    );
    if (outcome.kind === 'ended') return result(outcome.ended);
    const [exitCode, why] = notStarted[outcome.why] ?? [];
    if (exitCode === undefined || why === undefined)
      throw new RunError(
        'RUN_ENCLOSURE_FAILED',
        `Cannot enter ${rawToText(directory.path)} by ${way.name}: ${outcome.why}`,
        {
          hint: 'try another enclosure; the root is unchanged',
        },
      );
    return refuse(exitCode, `${named} cannot start: ${why}`);
  } finally {
    try {
      unmake();
      removeTree(scratch);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      note(`${error.message}${error.hint === undefined ? '' : `; ${error.hint}`}`);
    }
  }
};
