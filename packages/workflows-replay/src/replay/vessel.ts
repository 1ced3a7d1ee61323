import type { CapsuleReader } from '@holotype/capsule';
import type { Isolation } from '@holotype/host';
import type { Entry, Lock, Manifest, RawPath, Run } from '@holotype/model';
import type { Enclosure } from '@holotype/verify';
import type { WorkflowContext } from '../context.ts';
import type { GivenData } from './data.ts';
import type { ReplayForm, ReplayRequest } from './request.ts';

/** A run to be run again. */
export interface Frozen {
  readonly manifest: Manifest;
  readonly lock: Lock | undefined;
  readonly tree: readonly Entry[];
  readonly run: Run;
  readonly data: readonly GivenData[];
}

/** What a replay is made of. */
export interface Started {
  readonly context: WorkflowContext;
  readonly request: ReplayRequest;
  readonly reader: CapsuleReader;
  readonly frozen: Frozen;
}

/** How the run ended here. */
export interface Ran {
  /** Which enclosure or engine. */
  readonly by: string;
  readonly exitCode: number | undefined;
  readonly signal: string | undefined;
  readonly timedOut: boolean;
  /** It printed too much and was stopped. */
  readonly outputLimit: boolean;
  /** Seconds. */
  readonly wall: number;
  /** Undefined: the command was not started. */
  readonly isolation: Isolation | undefined;
  /** Where the run could write; undefined: wherever it could on the machine. */
  readonly writable?: readonly RawPath[] | undefined;
}

/** What was rebuilt, ready to be run in. */
export interface Vessel {
  /** Below it, paths of the run lie as on its machine: all, or those that the run may change. */
  readonly root: RawPath;
  /** `printed` is told of each part of its output before it is shown. */
  readonly run: (printed: (part: Uint8Array) => void) => Promise<Ran>;
  /** What `--keep` keeps. */
  readonly kept: RawPath;
}

/** Where it is rebuilt, what the run is given lies, and what it prints is kept; and whether that is shown too. */
export type Place = Pick<ReplayRequest, 'output' | 'quiet'>;

/** A form and who runs it here, found before anything is written. */
export interface ChosenVessel {
  readonly form: ReplayForm;
  /** Which enclosure or engine. */
  readonly by: string;
  /** The way into a directory, as it was tried; absent for an engine. */
  readonly enclosure?: Enclosure;
  /** What of the network the run is left when it is to have none of this machine's, tried for real. */
  readonly network: () => Promise<Isolation['network']>;
  readonly prepare: (frozen: Frozen, place: Place) => Promise<Vessel>;
}
