import type { Target } from '../target.ts';
import { containerfile } from './containerfile/index.ts';
import { slurm } from './slurm/index.ts';

export const targets: readonly Target[] = [containerfile, slurm];
