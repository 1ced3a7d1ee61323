import type { Engine } from '../engine.ts';
import { apptainer } from './apptainer/index.ts';
import { charliecloud } from './charliecloud/index.ts';
import { podman } from './podman/index.ts';
import { squashfuse } from './squashfuse/index.ts';

/** In order of preference. */
export const engines: readonly Engine[] = [podman, apptainer, charliecloud, squashfuse];
