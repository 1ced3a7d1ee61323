import { findProgram, type Isolation, notIsolated, openLocal, type OutputFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { listDevices } from '../confine/devices.ts';
import type { Plan } from '../directory/driver.ts';
import { deviceSteps } from '../confine/device-steps.ts';
import { networkStep } from '../filter/network.ts';
import { otherProcesses } from '../filter/refusals.ts';
import { networkLeft } from '../filter/network-left.ts';
import type { Step } from './orders.ts';
import { reachStep } from '../confine/reach.ts';
import type { CommandRequest, Ended } from '../request.ts';
import { withTerminal } from './with-terminal.ts';
import type { HeldSignals } from './signals.ts';
import { refusalOf, supervise } from './supervise.ts';

export interface ProgramRequest extends Pick<
  CommandRequest,
  'timeout' | 'stdin' | 'pipesInput' | 'terminal'
> {
  /** An absolute path on this machine, then arguments. */
  readonly argv: readonly [string, ...string[]];
  /** The whole environment of the program. */
  readonly environment: Readonly<Record<string, string>>;
  /** `none`: it and all that it starts get a network of their own, or no sockets but local ones, as far as can be had. */
  readonly network: 'host' | 'none';
  /**
   * An empty directory, where the command would see this machine's processes and /dev: it is kept from signalling and tracing the former, and finds a
   * /dev that is made there, with what a command in a root finds; both as far as can be had.
   */
  readonly devices?: RawPath | undefined;
  readonly stdio: OutputFiles;
  /** Gets each note as soon as it is known. */
  readonly note: (line: string) => void;
}
export type ProgramOutcome =
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'ended'; readonly ended: Ended; readonly network: Isolation['network'] };

const privateNetwork: Step = { kind: 'private-network' };

const planOf = (
  { argv, environment, devices }: Pick<ProgramRequest, 'argv' | 'environment' | 'devices'>,
  wrapper: readonly string[],
  steps: readonly Step[],
): Plan => ({
  wrapper,
  steps: [
    ...steps,
    ...(wrapper.length > 0 ? [{ kind: 'clear-ambient' } as const] : []),
    ...(devices === undefined ? [] : [reachStep(otherProcesses, true)]),
  ],
  command: { file: argv[0], argv, environment, statusPipe: false },
  depth: 0,
  guarded: false,
  isolation: { ...notIsolated, network: 'host' },
});

/** Ways to have a network, and with `mounts` mounts, of one's own: as root; in a user namespace that changes nothing but that. */
const ways = (mounts: boolean): readonly (readonly string[])[] => {
  const unshare = findProgram('unshare');
  const inUserNamespace = ['--user', '--map-current-user', '--keep-caps'];
  const by = (...namespaces: readonly string[]): readonly (readonly string[])[] =>
    unshare === undefined ? [] : [[unshare, ...namespaces, ...(mounts ? ['--mount'] : []), '--']];
  return [...(process.getuid?.() !== 0 ? [] : mounts ? by() : [[]]), ...by(...inUserNamespace)];
};

const trial = { argv: ['/bin/true'], environment: {} } as const;

/** The first way in which the steps are taken here, tried for real. */
const wayFor = async (steps: readonly Step[], mounts: boolean): Promise<readonly string[] | undefined> => {
  for (const wrapper of ways(mounts))
    if ((await refusalOf(planOf(trial, wrapper, steps))) === undefined) return wrapper;
  return undefined;
};

/** What of the network a program and all that it starts are left when they are to have none of this machine's, tried for real. */
export const networkOfProgram = async (): Promise<Isolation['network']> => {
  return (await wayFor([privateNetwork], false)) ? 'none' : networkLeft();
};

/** In place of this machine's /dev, for all that is started from here. */
const ownDevices = (at: RawPath, terminal: RawPath | undefined): readonly Step[] => [
  ...deviceSteps(at, listDevices(openLocal().files), terminal),
  { kind: 'mount', source: at, target: '/dev', type: '', flags: ['bind', 'recursive'], data: '' },
];

const apart = async (request: ProgramRequest, terminal: RawPath | undefined): Promise<Plan> => {
  const { network, devices, note } = request;
  const wanted = network === 'none' ? [privateNetwork] : [];
  const kept = (steps: readonly Step[]) =>
    network === 'none' ? [networkStep(steps.length > 0 ? [{ steps, held: { network: 'none' } }] : [])] : [];
  if (devices !== undefined) {
    const own = ownDevices(devices, terminal);
    const wrapper = await wayFor([...own, ...wanted], true);
    if (wrapper) return planOf(request, wrapper, [...own, ...kept(wanted)]);
    note('it sees the /dev of this machine, and can open the terminals of its user');
  }
  const wrapper = network === 'none' ? await wayFor(wanted, false) : [];
  return wrapper ? planOf(request, wrapper, kept(wanted)) : planOf(request, [], kept([]));
};

/**
 * Runs a program of this machine, limited and watched like a command in a root: nothing that it started is left running, and `signals` go to it.
 * Throws HostError.
 */
export const runProgram = async (request: ProgramRequest, signals: HeldSignals): Promise<ProgramOutcome> => {
  const { stdio, stdin, pipesInput, timeout, note } = request;
  const supervision = { stdio, stdin, pipesInput, timeout, note, signals, maxOutput: 0 };
  const outcome = await withTerminal(request, async (terminal) =>
    supervise(await apart(request, terminal?.terminal.name), { ...supervision, terminal }),
  );
  return outcome.kind === 'refused'
    ? outcome
    : { ...outcome, network: outcome.ended.isolation?.network ?? 'open' };
};
