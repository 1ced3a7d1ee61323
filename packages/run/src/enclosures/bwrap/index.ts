import { findProgram, openRoot, runLocal } from '@holotype/host';
import { joinRaw } from '@holotype/model';
import { coversOf } from '../../covers.ts';
import type { Enclosure, Job, Plan } from '../../enclosure.ts';
import type { Step } from '../../launcher/orders.ts';
import { refusalOf } from '../../supervise.ts';
import { bwrapArguments, type BwrapBase, bwrapVersion } from './arguments.ts';

const prepare = (
  job: Job,
  overlay: boolean,
): { readonly base: BwrapBase; readonly steps: readonly Step[] } => {
  const { scratch, command, write } = job;
  if (write) return { base: { kind: 'written' }, steps: [] };
  if (!overlay) {
    const { steps, binds } = coversOf({ ...job, environment: command.environment });
    return { base: { kind: 'read-only', binds }, steps };
  }
  const make = (name: string): Step => ({ kind: 'directory', path: joinRaw(scratch, name), mode: 0o755 });
  return { base: { kind: 'overlay' }, steps: [make('upper'), make('work')] };
};

const planner =
  (bwrap: string, overlay: boolean) =>
  (job: Job): Plan => {
    const { base, steps } = prepare(job, overlay);
    const argv = [bwrap, ...bwrapArguments(job, base)] as const;
    return {
      wrapper: [],
      steps,
      command: { file: bwrap, argv, environment: job.command.environment, statusPipe: false },
      depth: 2,
      guarded: false,
    };
  };

/** bubblewrap does the mounting: for machines that allow namespaces to it alone, and where the native binding does not load. */
export const bwrap: Enclosure = {
  name: 'bwrap',
  trial: async (scratch) => {
    const program = findProgram('bwrap');
    if (program === undefined) return { usable: false, why: 'bubblewrap is not installed' };
    const printed = await runLocal({ argv: [program, '--version'] });
    const version = printed.kind === 'exited' ? bwrapVersion(printed.stdout) : undefined;
    // Overlays came with 0.11.
    const overlay = version !== undefined && (version[0] > 0 || version[1] >= 11);
    const command = { path: '/bin/true', argv: ['true'], environment: {}, workingDirectory: '/' } as const;
    const trial = planner(
      program,
      false,
    )({ root: '/', files: openRoot('/').files, scratch, command, write: false });
    const why = await refusalOf(trial);
    if (why !== undefined) return { usable: false, why };
    const described = `version ${version?.join('.') ?? 'unknown'}`;
    return {
      usable: true,
      why: overlay ? described : `${described}, without overlays: most of the root is read-only`,
      plan: planner(program, overlay),
    };
  },
};
