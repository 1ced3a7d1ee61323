import { fileURLToPath } from 'node:url';
import { launch } from '@holotype/host';
import type { Plan } from './enclosure.ts';
import { RunError } from './errors.ts';
import type { Order, Report } from './launcher/orders.ts';
import type { HeldSignals } from './signals.ts';

export interface Supervision {
  readonly stdio: 'inherit' | 'capture';
  /** Bytes of stdout and of stderr that are kept. */
  readonly maxOutput: number;
  readonly note: (line: string) => void;
  /** Passed on to the command; none for a trial. */
  readonly signals?: HeldSignals;
  /** After this many milliseconds it is stopped; default never. */
  readonly limitMs?: number;
}
export type Outcome =
  | { readonly kind: 'refused'; readonly why: string }
  | {
      readonly kind: 'ended';
      readonly exitCode: number | undefined;
      readonly signal: string | undefined;
      readonly stdout: string;
      readonly stderr: string;
    };

const launcher = fileURLToPath(new URL('launcher.js', import.meta.url));
const native = process.env['HOLOTYPE_NATIVE'];
const launcherEnvironment = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C.UTF-8',
  ...(native === undefined ? {} : { HOLOTYPE_NATIVE: native }),
};
const decode = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

/** Starts the launcher, hands it the plan and waits for the end. Throws RunError `RUN_OUTPUT_TOO_LARGE` or `RUN_ENCLOSURE_FAILED`. */
export const supervise = async (
  plan: Plan,
  { stdio, maxOutput, note, signals, limitMs }: Supervision,
): Promise<Outcome> => {
  const early = signals?.received();
  if (early !== undefined)
    return { kind: 'ended', exitCode: undefined, signal: early, stdout: '', stderr: '' };
  const [program, ...args] = [...plan.wrapper, process.execPath, launcher];
  let last: Exclude<Report, { kind: 'note' }> | undefined;
  const running = launch([program, ...args], {
    environment: launcherEnvironment,
    stdio,
    maxOutput,
    onReport: (message) => {
      const report = message as Report;
      if (report.kind === 'note') note(report.text);
      else last = report;
    },
  });
  const send = (order: Order) => {
    running.send(order);
  };
  signals?.passTo((signal) => {
    send({ kind: 'signal', signal });
  });
  send({ kind: 'start', steps: plan.steps, command: plan.command, depth: plan.depth });
  const timer = limitMs === undefined ? undefined : setTimeout(running.stop, limitMs);
  const end = await running.ended;
  clearTimeout(timer);
  if (end.tooMuch)
    throw new RunError('RUN_OUTPUT_TOO_LARGE', `The command wrote more than ${String(maxOutput)} bytes`, {
      hint: 'let it write to a file or to the terminal',
    });
  const [stdout, stderr] = [decode(end.stdout), decode(end.stderr)];
  if (last?.kind === 'failed') return { kind: 'refused', why: last.why };
  if (last) return { ...last, stdout, stderr };
  if (end.refused !== undefined) return { kind: 'refused', why: `${program}: ${end.refused}` };
  const said = stderr.split('\n', 1)[0] ?? '';
  return {
    kind: 'refused',
    why: said === '' ? `${program} ended with code ${String(end.exitCode)}` : said,
  };
};

/** Carries a plan out as a trial: why it does not work here, or undefined if it ended well. Where ptrace is blocked, PRoot just hangs. */
export const refusalOf = async (plan: Plan): Promise<string | undefined> => {
  const outcome = await supervise(plan, {
    stdio: 'capture',
    maxOutput: 65536,
    note: () => undefined,
    limitMs: 10_000,
  });
  if (outcome.kind === 'refused') return outcome.why;
  return outcome.exitCode === 0 ? undefined : outcome.stderr.split('\n', 1)[0] || 'a trial failed';
};
