import type { Rank } from '@holotype/trace';

const numbers: readonly (readonly [number: string, of: string, step: string])[] = [
  // Before Slurm, which may have started the daemons of MPI.
  ['OMPI_COMM_WORLD_RANK', 'OMPI_COMM_WORLD_SIZE', 'PMIX_NAMESPACE'],
  ['PMI_RANK', 'PMI_SIZE', 'PMI_ID'],
  ['SLURM_PROCID', 'SLURM_STEP_NUM_TASKS', 'SLURM_STEP_ID'],
  ['PMIX_RANK', 'PMIX_SIZE', 'PMIX_NAMESPACE'],
];

const count = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

/** Which rank a process is, as its launcher told it by variables; alone where none did. `hostName`: where the launcher names no node. */
export const readRank = (variables: Readonly<Record<string, string>>, hostName: string): Rank => {
  const [name, size, step] = numbers.find(([one]) => count(variables[one]) !== undefined) ?? [];
  const job = variables['SLURM_JOB_ID'];
  const steps = [...(job === undefined ? [] : [job]), variables[step ?? ''] ?? 'alone'];
  return {
    number: count(variables[name ?? '']) ?? 0,
    of: count(variables[size ?? '']),
    step: steps.join('.'),
    node: variables['SLURMD_NODENAME'] ?? hostName,
  };
};
