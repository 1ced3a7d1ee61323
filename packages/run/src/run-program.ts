import { findProgram, type Isolation, notIsolated, type OutputFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { Plan } from './enclosure.ts';
import { networkStep } from './filter/network.ts';
import { otherProcesses } from './filter/refusals.ts';
import { networkLeft } from './filter/network-left.ts';
import type { Step } from './launcher/orders.ts';
import { reachStep } from './reach.ts';
import type { RequestedTerminal } from './request.ts';
import { withTerminal } from './with-terminal.ts';
import { holdSignals } from './signals.ts';
import { type Ended, refusalOf, supervise } from './supervise.ts';

export interface ProgramRequest {
  /** An absolute path on this machine, then arguments. */
  readonly argv: readonly [string, ...string[]];
  /** The whole environment of the program. */
  readonly environment: Readonly<Record<string, string>>;
  /** `none`: it and all that it starts get a network of their own, or no sockets but local ones, as far as can be had. */
  readonly network: 'host' | 'none';
  /** The command shares this machine's processes: it is kept from signalling and tracing them, as far as can be had. */
  readonly sharesProcesses?: boolean | undefined;
  /** Seconds; see RunRequest. */
  readonly timeout?: number | undefined;
  /** A file on this machine; default empty. */
  readonly stdin?: RawPath | undefined;
  /** See RunRequest. */
  readonly pipesInput?: boolean | undefined;
  readonly terminal?: RequestedTerminal | undefined;
  readonly stdio: OutputFiles;
  /** Gets each note as soon as it is known. */
  readonly note: (line: string) => void;
}
export type ProgramOutcome =
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'ended'; readonly ended: Ended; readonly network: Isolation['network'] };

const privateNetwork: Step = { kind: 'private-network' };

const planOf = (
  { argv, environment, sharesProcesses }: Pick<ProgramRequest, 'argv' | 'environment' | 'sharesProcesses'>,
  wrapper: readonly string[],
  steps: readonly Step[],
): Plan => ({
  wrapper,
  steps: [
    ...steps,
    ...(wrapper.length > 0 ? [{ kind: 'clear-ambient' } as const] : []),
    ...(sharesProcesses === true ? [reachStep(otherProcesses, true)] : []),
  ],
  command: { file: argv[0], argv, environment, statusPipe: false },
  depth: 0,
  guarded: false,
  isolation: { ...notIsolated, network: 'host' },
});

/** Ways to have a network of one's own: as root; in a user namespace that changes nothing but that. */
const ways = (): readonly (readonly string[])[] => {
  const unshare = findProgram('unshare');
  return [
    ...(process.getuid?.() === 0 ? [[]] : []),
    ...(unshare === undefined ? [] : [[unshare, '--user', '--map-current-user', '--keep-caps', '--']]),
  ];
};

const trial = { argv: ['/bin/true'], environment: {} } as const;

/** What of the network a program and all that it starts are left when they are to have none of this machine's, tried for real. */
export const networkOfProgram = async (): Promise<Isolation['network']> => {
  for (const wrapper of ways())
    if ((await refusalOf(planOf(trial, wrapper, [privateNetwork]))) === undefined) return 'none';
  return networkLeft();
};

const apart = async (request: ProgramRequest): Promise<Plan> => {
  for (const wrapper of ways())
    if ((await refusalOf(planOf(trial, wrapper, [privateNetwork]))) === undefined)
      return planOf(request, wrapper, [
        networkStep([{ steps: [privateNetwork], held: { network: 'none' } }]),
      ]);
  return planOf(request, [], [networkStep([])]);
};

/**
 * Runs a program of this machine, limited and watched like a command in a root: nothing that it started is left running, and signals that this
 * process gets meanwhile go to it. Throws HostError.
 */
export const runProgram = async (request: ProgramRequest): Promise<ProgramOutcome> => {
  const { stdio, stdin, pipesInput, timeout, note, network } = request;
  const signals = holdSignals();
  try {
    const plan = network === 'host' ? planOf(request, [], []) : await apart(request);
    const supervision = { stdio, stdin, pipesInput, timeout, note, signals, maxOutput: 0 };
    const outcome = await withTerminal(request, (terminal) => supervise(plan, { ...supervision, terminal }));
    return outcome.kind === 'refused'
      ? outcome
      : { ...outcome, network: outcome.ended.isolation?.network ?? 'open' };
  } finally {
    signals.release();
  }
};
