import { fileURLToPath } from 'node:url';
import {
  adoptOrphans,
  childrenOf,
  exitOf,
  hideFromTracers,
  type HowItEnded,
  type Isolation,
  isWindows,
  killDescendants,
  launch,
  type LaunchTerminal,
  type OutputFiles,
  type Shown,
  ownChildren,
  showToTracers,
} from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { Plan } from '../directory/driver.ts';
import { watchEnding } from './ending.ts';
import { RunError } from '../directory/errors.ts';
import { listen } from './listen.ts';
import type { Order } from './orders.ts';
import type { Ended } from '../request.ts';
import type { HeldSignals } from './signals.ts';

export interface Supervision {
  readonly stdio: 'inherit' | 'capture' | OutputFiles;
  readonly shown?: Shown | undefined;
  readonly stdin?: RawPath | undefined;
  readonly pipesInput?: boolean | undefined;
  readonly terminal?: LaunchTerminal | undefined;
  /** Bytes of stdout and of stderr that are captured. */
  readonly maxOutput: number;
  readonly note: (line: string) => void;
  /** Passed on to the command; none for a trial. */
  readonly signals?: HeldSignals;
  /** Seconds; see CommandRequest. */
  readonly timeout?: number | undefined;
  /** Seconds left from the first step on, where the launcher took `startup` seconds to come to it. */
  readonly limitFrom?: ((startup: number) => number) | undefined;
}
export type Outcome =
  { readonly kind: 'refused'; readonly why: string } | { readonly kind: 'ended'; readonly ended: Ended };

/** How a run ends that never was. */
export const nothingRan: Ended = {
  exitCode: undefined,
  signal: undefined,
  stdout: '',
  stderr: '',
  isolation: undefined,
  wall: 0,
  peakMemory: undefined,
  timedOut: false,
  outputLimit: false,
};

const launcher = fileURLToPath(new URL('launcher.js', import.meta.url));
const native = process.env['HOLOTYPE_NATIVE'];
const launcherEnvironment = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C.UTF-8',
  ...(native === undefined ? {} : { HOLOTYPE_NATIVE: native }),
  // Without it Windows starts nothing.
  ...(isWindows && { SYSTEMROOT: process.env['SYSTEMROOT'] ?? '' }),
};
const decode = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

const refusalIn = (program: string, how: HowItEnded, stderr: string): string => {
  if (how.kind === 'unavailable') return `${program}: ${how.error}`;
  const said = stderr.split('\n', 1)[0] ?? '';
  return said === '' ? `${program} ended with code ${String(exitOf(how).exitCode)}` : said;
};

/** Runs that are watched at once. */
let watched = 0;

/** While something runs nobody of its user takes this process over, and what it leaves comes here. */
const takeCover = (): void => {
  if (watched++ === 0) hideFromTracers();
  adoptOrphans();
};
const leaveCover = (): void => {
  if (--watched === 0) showToTracers();
};

/**
 * Whatever the launcher left when it ended, or was ended by what it had started: nothing of a run lives on while its files are read or removed.
 * Throws RunError `RUN_PROCESSES_LEFT`.
 */
const endOrphans = async (before: readonly number[]): Promise<void> => {
  if (await killDescendants((pid) => before.includes(pid) || ownChildren.has(pid))) return;
  throw new RunError('RUN_PROCESSES_LEFT', 'The command starts processes faster than they can be ended', {
    hint: 'end them by hand before the files are used',
  });
};

/** Starts the launcher, hands it the plan and waits for the end. Throws RunError `RUN_OUTPUT_TOO_LARGE`, `RUN_PROCESSES_LEFT`, HostError. */
export const supervise = async (plan: Plan, supervision: Supervision): Promise<Outcome> => {
  const { stdio, shown, stdin, pipesInput, terminal, maxOutput, note, signals, timeout, limitFrom } =
    supervision;
  const early = signals?.received();
  if (early !== undefined) return { kind: 'ended', ended: { ...nothingRan, signal: early } };
  const [program, ...args] = [...plan.wrapper, process.execPath, launcher];
  takeCover();
  const others = childrenOf(process.pid);
  const before = performance.now();
  const running = await launch([program, ...args], {
    environment: launcherEnvironment,
    stdio,
    shown,
    stdin,
    pipesInput,
    terminal,
    maxOutput,
    outputOwner: plan.command?.identity,
    onReport: (message) => {
      heard.take(message);
    },
  });
  const heard = listen(plan.isolation, note, () => {
    if (limitFrom) watch.limit(limitFrom((performance.now() - before) / 1000));
  });
  const watch = watchEnding(running, { signals, timeout, interactive: stdio === 'inherit' });
  const order: Order = { kind: 'start', steps: plan.steps, command: plan.command, depth: plan.depth };
  running.send(order);
  const end = await running.ended.finally(watch.release).finally(async () => {
    await endOrphans(others);
    leaveCover();
  });
  const tooMuch = end.how.kind === 'stopped' && end.how.reason === 'too-large';
  if (tooMuch && stdio === 'capture')
    throw new RunError('RUN_OUTPUT_TOO_LARGE', `The command wrote more than ${String(maxOutput)} bytes`, {
      hint: 'let it write to a file or to the terminal',
    });
  const [stdout, stderr] = [decode(end.stdout), decode(end.stderr)];
  const { starting, last, isolation } = heard.state();
  if (last?.kind === 'failed') return { kind: 'refused', why: last.why };
  const [timedOut, outputLimit] = [watch.timedOut(), tooMuch];
  const known = { stdout, stderr, isolation, timedOut, outputLimit };
  if (last) {
    const { exitCode, signal, wall, peakMemory } = last;
    return { kind: 'ended', ended: { ...known, exitCode, signal, wall, peakMemory } };
  }
  const killed = timedOut || outputLimit || signals?.received() !== undefined;
  if (starting && !killed)
    note('the process that supervised the command ended before it: its result is unknown');
  if (!killed && !starting) return { kind: 'refused', why: refusalIn(program, end.how, stderr) };
  const wall = (performance.now() - before) / 1000;
  return { kind: 'ended', ended: { ...nothingRan, ...known, signal: 'SIGKILL', wall } };
};

/** Seconds that a trial has. */
export interface TrialLimits {
  /** Until the launcher is up. */
  readonly startup: number;
  /** From then on, and so many times what the launcher took: a busy machine is as slow at both, and what hangs does so on any. */
  readonly least: number;
  readonly factor: number;
}
const usualLimits: TrialLimits = { startup: 120, least: 10, factor: 20 };

const trialOf = ({ startup: timeout, least, factor }: TrialLimits): Supervision => ({
  stdio: 'capture',
  maxOutput: 65536,
  note: () => undefined,
  timeout,
  limitFrom: (startup) => least + factor * startup,
});

/** What came of a trial. */
export interface Tried {
  /** Why it does not work here; undefined if it ended well. */
  readonly refused: string | undefined;
  /** What it kept apart, as far as it came. */
  readonly isolation: Isolation;
}

/** Carries a plan out as a trial. Where ptrace is blocked, PRoot just hangs. */
export const attempt = async (plan: Plan, limits = usualLimits): Promise<Tried> => {
  const outcome = await supervise(plan, trialOf(limits));
  if (outcome.kind === 'refused') return { refused: outcome.why, isolation: plan.isolation };
  const { timedOut, exitCode, stderr, isolation = plan.isolation } = outcome.ended;
  if (timedOut) return { refused: 'a trial did not end in time', isolation };
  const failed = exitCode === 0 ? undefined : stderr.split('\n', 1)[0] || 'a trial failed';
  return { refused: failed, isolation };
};

/** Carries a plan out as a trial: why it does not work here, or undefined if it ended well. */
export const refusalOf = async (plan: Plan, limits = usualLimits): Promise<string | undefined> =>
  (await attempt(plan, limits)).refused;
