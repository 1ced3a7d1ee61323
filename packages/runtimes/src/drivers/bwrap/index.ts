import { findProgram, runLocal } from '@holotype/host';
import { joinRaw, type RawPath } from '@holotype/model';
import { overlayMountsOf } from '../../directory/overlay-mounts.ts';
import type { Job, Plan } from '../../directory/driver.ts';
import { directoryRuntime } from '../../directory/runtime.ts';
import { networkStep } from '../../filter/network.ts';
import { typingSteps } from '../../filter/steps.ts';
import type { Step } from '../../launcher/orders.ts';
import { isOwnIdentity } from '../../own-identity.ts';
import { attempt, type Tried } from '../../launcher/supervise.ts';
import { trialCommand, trialJob } from '../../directory/trial-job.ts';
import { directoryArguments, type BwrapBase, type BwrapPower, bwrapVersion } from './arguments.ts';

/** In the upper layer of an overlay, what the root lacks for the home directory; bwrap makes the rest there itself. */
const homeInUpper = ({ home, scratch }: Job): readonly Step[] => {
  if (!home) return [];
  const at = (path: RawPath) => joinRaw(scratch, `upper${path}`);
  const parts = home.path.split('/').slice(1);
  const paths = parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
  return [
    ...paths.map((path): Step => ({ kind: 'directory', path: at(path), mode: 0o755 })),
    { kind: 'hand-over', path: at(home.path), mode: 0o700, owner: undefined },
  ];
};

const prepare = (
  job: Job,
  overlay: boolean,
): { readonly base: BwrapBase; readonly steps: readonly Step[] } => {
  const { scratch, command, write } = job;
  if (write) return { base: { kind: 'written' }, steps: [] };
  if (!overlay) {
    const { environment } = command;
    const { steps, binds } = overlayMountsOf({ ...job, environment, owner: undefined });
    return { base: { kind: 'read-only', binds }, steps };
  }
  const make = (name: string): Step => ({ kind: 'directory', path: joinRaw(scratch, name), mode: 0o755 });
  return { base: { kind: 'overlay' }, steps: [make('upper'), make('work'), ...homeInUpper(job)] };
};

interface Bwrap {
  readonly program: string;
  /** It can give the command a network of its own. */
  readonly privateNetwork: boolean;
  readonly overlay: boolean;
  readonly power: BwrapPower;
}

const planOf = (bwrap: Bwrap, job: Job): Plan => {
  const { program, overlay, power } = bwrap;
  const privateNetwork = bwrap.privateNetwork && job.network === 'none';
  const { base, steps } = prepare(job, overlay);
  const argv = [program, ...directoryArguments(job, base, power, privateNetwork)] as const;
  const filtered = job.network === 'none' && !privateNetwork;
  return {
    wrapper: [],
    steps: [
      ...steps,
      ...(filtered ? [networkStep([])] : []),
      // A setuid program gains nothing behind a filter.
      ...(power === 'setuid' ? [] : typingSteps()),
    ],
    command: { file: program, argv, environment: {}, statusPipe: false },
    depth: 2,
    guarded: false,
    notes:
      base.kind === 'read-only' ? ['most of the root is read-only: this bubblewrap has no overlays'] : [],
    isolation: {
      identity: power === 'namespace' ? job.identity !== undefined : isOwnIdentity(job.identity),
      network: privateNetwork ? 'none' : job.network === 'host' ? 'host' : 'open',
      files: 'own',
      processes: true,
      signals: true,
      sysReadOnly: true,
      homeFresh: job.home !== undefined,
    },
  };
};

const tryBwrap = (bwrap: Bwrap, scratch: RawPath): Promise<Tried> =>
  attempt(
    planOf(
      { ...bwrap, overlay: false },
      { ...trialJob('/', scratch), command: trialCommand(), network: 'none' },
    ),
  );

const ways: readonly Pick<Bwrap, 'power' | 'privateNetwork'>[] = [
  { power: 'namespace', privateNetwork: true },
  { power: 'namespace', privateNetwork: false },
  { power: 'setuid', privateNetwork: true },
  { power: 'setuid', privateNetwork: false },
];

/** bubblewrap does the mounting: for machines that allow namespaces to it alone, and where the native binding does not load. */
export const bwrap = directoryRuntime({
  name: 'bwrap',
  by: 'kernel',
  binds: 'all',
  trial: async (scratch, identity) => {
    const program = findProgram('bwrap');
    if (program === undefined) return { usable: false, why: 'bubblewrap is not installed' };
    const printed = await runLocal({ argv: [program, '--version'] });
    const version = printed.kind === 'exited' ? bwrapVersion(printed.stdout) : undefined;
    // Overlays came with 0.11, and are refused to a setuid one.
    const newer = version !== undefined && (version[0] > 0 || version[1] >= 11);
    const refusals: string[] = [];
    for (const way of ways) {
      const { power } = way;
      const found = { program, ...way, overlay: newer && power === 'namespace' };
      const { refused, isolation } = await tryBwrap(found, scratch);
      if (refused === undefined)
        return {
          usable: true,
          why: `version ${version?.join('.') ?? 'unknown'}${power === 'setuid' ? ', setuid root' : ''}`,
          identity: identity === undefined || power === 'namespace' || isOwnIdentity(identity),
          isolation,
          plan: (job) => planOf(found, job),
        };
      refusals.push(refused);
    }
    return { usable: false, why: [...new Set(refusals)].join('; ') };
  },
});
