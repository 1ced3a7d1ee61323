import type { Engine } from '../engine.ts';
import { podman } from './podman/index.ts';

/** In order of preference. */
export const engines: readonly Engine[] = [podman];
