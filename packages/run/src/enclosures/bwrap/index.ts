import { findProgram, runLocal } from '@holotype/host';
import { joinRaw, type RawPath } from '@holotype/model';
import { coversOf } from '../../covers.ts';
import type { Enclosure, Job, Plan } from '../../enclosure.ts';
import { networkStep } from '../../filter/network.ts';
import { networkLeft } from '../../filter/network-left.ts';
import type { Step } from '../../launcher/orders.ts';
import { refusalOf } from '../../supervise.ts';
import { trialCommand, trialJob } from '../../trial-job.ts';
import { bwrapArguments, type BwrapBase, bwrapVersion } from './arguments.ts';

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
    const { steps, binds } = coversOf({ ...job, environment, owner: undefined });
    return { base: { kind: 'read-only', binds }, steps };
  }
  const make = (name: string): Step => ({ kind: 'directory', path: joinRaw(scratch, name), mode: 0o755 });
  return { base: { kind: 'overlay' }, steps: [make('upper'), make('work'), ...homeInUpper(job)] };
};

const planOf = (bwrap: string, overlay: boolean, job: Job, privateNetwork: boolean): Plan => {
  const { base, steps } = prepare(job, overlay);
  const argv = [bwrap, ...bwrapArguments(job, base, privateNetwork)] as const;
  const filtered = job.network === 'none' && !privateNetwork;
  return {
    wrapper: [],
    steps: filtered ? [...steps, networkStep([])] : steps,
    command: { file: bwrap, argv, environment: job.command.environment, statusPipe: false },
    depth: 2,
    guarded: false,
    notes:
      base.kind === 'read-only' ? ['most of the root is read-only: this bubblewrap has no overlays'] : [],
    isolation: {
      identity: job.identity !== undefined,
      network: privateNetwork ? 'none' : job.network === 'host' ? 'host' : 'open',
      processes: true,
      sysReadOnly: true,
      homeFresh: job.home !== undefined,
    },
  };
};

const trialIn = (scratch: RawPath): Job => ({ ...trialJob('/', scratch), command: trialCommand });

const givesNetwork = async (bwrap: string, scratch: RawPath): Promise<boolean> =>
  (await refusalOf(planOf(bwrap, false, trialIn(scratch), true))) === undefined;

const planner =
  (bwrap: string, overlay: boolean) =>
  async (job: Job): Promise<Plan> =>
    planOf(bwrap, overlay, job, job.network === 'none' && (await givesNetwork(bwrap, job.scratch)));

/** bubblewrap does the mounting: for machines that allow namespaces to it alone, and where the native binding does not load. */
export const bwrap: Enclosure = {
  name: 'bwrap',
  by: 'kernel',
  trial: async (scratch) => {
    const program = findProgram('bwrap');
    if (program === undefined) return { usable: false, why: 'bubblewrap is not installed' };
    const printed = await runLocal({ argv: [program, '--version'] });
    const version = printed.kind === 'exited' ? bwrapVersion(printed.stdout) : undefined;
    // Overlays came with 0.11.
    const overlay = version !== undefined && (version[0] > 0 || version[1] >= 11);
    const why = await refusalOf(planOf(program, false, trialIn(scratch), false));
    if (why !== undefined) return { usable: false, why };
    return {
      usable: true,
      why: `version ${version?.join('.') ?? 'unknown'}`,
      identity: true,
      network: async () => ((await givesNetwork(program, scratch)) ? 'none' : networkLeft()),
      plan: planner(program, overlay),
    };
  },
};
