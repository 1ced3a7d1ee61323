import type { Builder } from '../build/builder.ts';
import type { Engine } from './engine.ts';
import { apptainerBuilder } from '../drivers/apptainer/build.ts';
import { apptainer } from '../drivers/apptainer/index.ts';
import { buildahBuilder } from '../drivers/buildah/index.ts';
import { charliecloudBuilder } from '../drivers/charliecloud/build.ts';
import { charliecloud } from '../drivers/charliecloud/index.ts';
import { podmanBuilder } from '../drivers/podman/build.ts';
import { podman } from '../drivers/podman/index.ts';
import { squashfuse } from '../drivers/squashfuse/index.ts';

/** In order of preference: of those that run the same form, first the one that keeps a run apart from more. */
export const engines: readonly Engine[] = [podman, apptainer, squashfuse, charliecloud];

/** In order of preference. */
export const builders: readonly Builder[] = [
  buildahBuilder,
  podmanBuilder,
  charliecloudBuilder,
  apptainerBuilder,
];
