import type { Builder } from '../builder.ts';
import type { Engine } from '../engine.ts';
import { apptainerBuilder } from './apptainer/build.ts';
import { apptainer } from './apptainer/index.ts';
import { buildahBuilder } from './buildah/index.ts';
import { charliecloudBuilder } from './charliecloud/build.ts';
import { charliecloud } from './charliecloud/index.ts';
import { podmanBuilder } from './podman/build.ts';
import { podman } from './podman/index.ts';
import { squashfuse } from './squashfuse/index.ts';

/** In order of preference: of those that run the same form, first the one that keeps a run apart from more. */
export const engines: readonly Engine[] = [podman, apptainer, squashfuse, charliecloud];

/** In order of preference. */
export const builders: readonly Builder[] = [
  buildahBuilder,
  podmanBuilder,
  charliecloudBuilder,
  apptainerBuilder,
];
