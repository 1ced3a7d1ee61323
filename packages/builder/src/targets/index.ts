import type { Target } from '../target.ts';
import { apptainer } from './apptainer/index.ts';
import { containerfile } from './containerfile/index.ts';
import { slurm } from './slurm/index.ts';

export const targets: readonly Target[] = [apptainer, containerfile, slurm];
