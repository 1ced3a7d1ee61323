import { makeScratch, openRoot, removeScratch } from '@holotype/host';
import { type RawPath, rawToText, utf8ToRaw } from '@holotype/model';
import { resolveCommand } from './command.ts';
import { chooseEnclosure, type Chosen } from './detect.ts';
import type { EnclosureName, Job } from './enclosure.ts';
import { checkEnvironment } from './environment.ts';
import { RunError } from './errors.ts';
import { readFootprint, restoreFootprint } from './footprint.ts';
import { type HeldSignals, holdSignals } from './signals.ts';
import { type Outcome, supervise, type Supervision } from './supervise.ts';

export interface RunRequest {
  /** The rebuilt root, an absolute path on this machine. */
  readonly root: RawPath;
  /** A path inside the root, or a name to look for on the captured PATH; then its arguments. */
  readonly argv: readonly [string, ...string[]];
  /** The whole environment of the command, as it was captured. */
  readonly environment: Readonly<Record<string, string>>;
  /** Inside the root, absolute; default `/`. */
  readonly workingDirectory?: string;
  /** Keeps what the command writes, in the root. Otherwise it goes to scratch and is dropped. */
  readonly write: boolean;
  /** Where the scratch directory is made; default the system's place for temporary files. */
  readonly scratch?: RawPath;
  readonly enclosure?: EnclosureName | 'auto';
  /** `inherit` (default) gives the command the caller's terminal; `capture` closes stdin and keeps the output. */
  readonly stdio?: 'inherit' | 'capture';
  /** Bytes of captured stdout and stderr each; default 64 MiB. */
  readonly maxOutput?: number;
  /** Gets each note as soon as it is known; the first names the enclosure. */
  readonly note?: (line: string) => void;
}
export interface RunInRootResult {
  readonly enclosure: EnclosureName;
  /** 127 if there is no such command, 126 if it cannot be executed; undefined if a signal ended it. */
  readonly exitCode: number | undefined;
  readonly signal: string | undefined;
  /** What the user should know: the enclosure, what it could not do, what was put back. */
  readonly notes: readonly string[];
  /** Captured, as UTF-8; empty with `inherit`. */
  readonly stdout: string;
  readonly stderr: string;
}

/** Why the launcher could not start a file that is there and executable. */
const notStarted: Readonly<Record<string, readonly [exitCode: number, why: string]>> = {
  ENOENT: [127, 'its interpreter or program loader is missing in the root'],
  EACCES: [126, 'it may not be executed'],
  ENOEXEC: [126, 'it is not a program for this machine'],
  ELOOP: [126, 'its symlinks go in circles'],
};

const openJob = (
  request: RunRequest,
): Omit<Job, 'scratch' | 'command'> & { readonly workingDirectory: RawPath } => {
  checkEnvironment(request.environment);
  const { root } = request;
  if (!root.startsWith('/'))
    throw new RunError('RUN_NOT_A_ROOT', `Not an absolute path: ${rawToText(root)}`, {
      exit: 'invalid',
      hint: 'give the path from /',
    });
  const { files } = openRoot(root);
  const workingDirectory = utf8ToRaw(request.workingDirectory ?? '/');
  if (!workingDirectory.startsWith('/') || files.stat(workingDirectory)?.type !== 'directory')
    throw new RunError(
      'RUN_WORKING_DIRECTORY_MISSING',
      `There is no directory ${rawToText(workingDirectory)} in the root`,
      {
        exit: 'missing',
        hint: 'name one that the root has',
      },
    );
  return { root, files, write: request.write, workingDirectory };
};

/** Names of a few of many paths. */
const some = (paths: readonly RawPath[]) =>
  paths.slice(0, 3).map(rawToText).join(', ') +
  (paths.length > 3 ? `, and ${String(paths.length - 3)} more` : '');

const runJob = async (job: Job, chosen: Chosen, supervision: Supervision): Promise<Outcome> => {
  const plan = await chosen.plan(job);
  const before = plan.guarded ? readFootprint(job.root) : undefined;
  const outcome = await supervise(plan, supervision);
  const restored = before ? restoreFootprint(job.root, before) : [];
  if (restored.length > 0)
    supervision.note(`put back the owner, mode or time that the command changed: ${some(restored)}`);
  return outcome;
};

const run = async (request: RunRequest, signals: HeldSignals): Promise<RunInRootResult> => {
  const { workingDirectory, ...opened } = openJob(request);
  const { argv, environment, stdio = 'inherit', maxOutput = 64 * 1024 * 1024 } = request;
  const notes: string[] = [];
  const note = (line: string) => {
    notes.push(line);
    request.note?.(line);
  };
  const chosen = await chooseEnclosure(request.enclosure ?? 'auto', request.scratch);
  const nothing = {
    enclosure: chosen.name,
    exitCode: undefined,
    signal: undefined,
    notes,
    stdout: '',
    stderr: '',
  };
  note(`runs by ${chosen.name} (${chosen.why})`);
  const resolved = resolveCommand(opened.files, argv[0], environment, workingDirectory);
  if (resolved.kind === 'not-found') {
    note(resolved.message);
    return { ...nothing, exitCode: resolved.exitCode };
  }
  const signal = signals.received();
  if (signal !== undefined) return { ...nothing, signal };
  const scratch = makeScratch('holotype-run', request.scratch);
  try {
    const command = { path: resolved.path, argv, environment, workingDirectory };
    const outcome = await runJob({ ...opened, scratch, command }, chosen, {
      stdio,
      maxOutput,
      note,
      signals,
    });
    if (outcome.kind === 'ended') {
      const { exitCode, signal, stdout, stderr } = outcome;
      return { ...nothing, exitCode, signal, stdout, stderr };
    }
    const [exitCode, why] = notStarted[outcome.why] ?? [];
    if (why === undefined)
      throw new RunError(
        'RUN_ENCLOSURE_FAILED',
        `Cannot enter ${rawToText(request.root)} by ${chosen.name}: ${outcome.why}`,
        {
          hint: 'try another enclosure; the root is unchanged',
        },
      );
    note(`${rawToText(resolved.path)} cannot start: ${why}`);
    return { ...nothing, exitCode };
  } finally {
    removeScratch(scratch);
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
