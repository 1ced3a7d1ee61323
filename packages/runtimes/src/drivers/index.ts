import type { Builder } from '../build/builder.ts';
import type { Runtime } from '../runtime.ts';
import { apptainerBuilder } from './apptainer/build.ts';
import { apptainer } from './apptainer/index.ts';
import { buildahBuilder } from './buildah/index.ts';
import { bwrap } from './bwrap/index.ts';
import { charliecloudBuilder } from './charliecloud/build.ts';
import { charliecloud } from './charliecloud/index.ts';
import { chroot } from './chroot/index.ts';
import { docker } from './docker/index.ts';
import { fakechroot } from './fakechroot/index.ts';
import { namespaces } from './namespaces/index.ts';
import { podmanBuilder } from './podman/build.ts';
import { podman } from './podman/index.ts';
import { proot } from './proot/index.ts';
import { squashfuse } from './squashfuse/index.ts';

/**
 * In order of preference: what the kernel encloses, then what a tracer or a library pretends; what redirects writes, then what forbids them;
 * of those that run the same form, first the one that keeps a run apart from more. Sites that have Apptainer expect it; elsewhere a directory
 * starts fastest, and podman and docker are for where no way of the kernel's into one is to be had, and for systems other than Linux.
 */
export const runtimes = [
  apptainer,
  namespaces,
  bwrap,
  podman,
  docker,
  squashfuse,
  charliecloud,
  chroot,
  proot,
  fakechroot,
] as const satisfies readonly Runtime[];
export type RuntimeName = (typeof runtimes)[number]['name'];

/** What builds an image from a recipe, in order of preference. */
export const builders = [
  buildahBuilder,
  podmanBuilder,
  charliecloudBuilder,
  apptainerBuilder,
] as const satisfies readonly Builder[];
export type BuilderName = (typeof builders)[number]['name'];
