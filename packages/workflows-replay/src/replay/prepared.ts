import type { CapsuleReader } from '@holotype/capsule';
import type { Entry, Lock, Manifest, RawPath, Run } from '@holotype/model';
import type { RunResult } from '@holotype/runtimes';
import type { WorkflowContext } from '../context.ts';
import type { GivenGpu } from '../gpu/host-gpu.ts';
import type { GivenData } from './data.ts';
import type { Edit } from './edits.ts';
import type { ReplayRequest } from './request.ts';

/** A run to be run again. */
export interface Frozen {
  readonly manifest: Manifest;
  readonly lock: Lock | undefined;
  readonly tree: readonly Entry[];
  readonly run: Run;
  readonly data: readonly GivenData[];
  readonly edits: readonly Edit[];
  /** Undefined if it was not asked for, or a launcher starts ranks, each of which gets its own node's. */
  readonly gpu?: GivenGpu | undefined;
}

/** What a replay is made of. */
export interface Started {
  readonly context: WorkflowContext;
  readonly request: ReplayRequest;
  readonly reader: CapsuleReader;
  readonly frozen: Frozen;
}

/** How the run ended here. */
export interface Ran extends Pick<
  RunResult,
  'by' | 'exitCode' | 'signal' | 'timedOut' | 'outputLimit' | 'wall' | 'isolation'
> {
  /** Where the run could write; undefined: wherever it could on the machine. */
  readonly writable?: readonly RawPath[] | undefined;
}

/** What was rebuilt, ready to be run in. */
export interface Prepared {
  /** Below it, paths of the run lie as on its machine: all, or those that the run may change. */
  readonly root: RawPath;
  /** `printed` is told of each part of its output before it is shown. */
  readonly run: (printed: (part: Uint8Array) => void) => Promise<Ran>;
  /** An interactive shell where the run worked, as the run was started; what it writes is discarded. Undefined for an image. */
  readonly shell?: () => Promise<unknown>;
  /** What `--keep` keeps. */
  readonly kept: RawPath;
}

/** Where it is rebuilt, what the run is given lies, and what it prints is kept; and whether that is shown too. */
export type Place = Pick<ReplayRequest, 'output' | 'quiet'>;
