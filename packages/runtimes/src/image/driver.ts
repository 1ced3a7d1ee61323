import type { Identity, Isolation } from '@holotype/host';
import type { ImageForm, RawPath } from '@holotype/model';
import type { GpuDevice } from '../gpu/gpu-driver.ts';
import type { RequestedBind } from '../request.ts';
import type { Conditions, Runtime } from '../runtime.ts';
import type { Image } from './image.ts';

/** What an engine gets of this machine; `scratch` is for this use alone. */
export type Surroundings = Pick<Conditions, 'caller' | 'scratch'>;

/** One run of a command in an image. */
export interface ImageJob extends Surroundings {
  readonly image: Image;
  /** A path inside, or a name to look for on the PATH of `environment`; then its arguments. */
  readonly argv: readonly [string, ...string[]];
  /** The whole environment of the command. */
  readonly environment: Readonly<Record<string, string>>;
  /** Inside, absolute. */
  readonly workingDirectory: string;
  readonly identity: Identity;
  /** Parents before what lies in them. */
  readonly binds: readonly RequestedBind[];
  /** See CommandRequest. */
  readonly devices?: readonly GpuDevice[];
  /** The engine, in another machine, gives what GPUs it has. */
  readonly ownGpus?: boolean;
  /** Inside; undefined if the run had none. */
  readonly home: RawPath | undefined;
  readonly network: 'host' | 'none';
  /** It reads the standard input. */
  readonly hasInput: boolean;
  /** Its standard streams are a terminal. */
  readonly hasTerminal?: boolean;
}

/** The engine's program, which runs the command and ends with it. */
export interface Client {
  readonly argv: readonly [string, ...string[]];
  /** The whole environment of the engine's program. */
  readonly environment: Readonly<Record<string, string>>;
  readonly isolation: Isolation;
  readonly notes: readonly string[];
  /** How the command ended, asked when the program ended by itself; `said`: the end of its standard error. */
  readonly outcome: (end: {
    readonly exitCode: number | undefined;
    readonly said: string;
  }) => Promise<ClientOutcome>;
  /** Removes what the engine keeps of this run. Called once, however it ended. */
  readonly release: () => Promise<void>;
}
export type ClientOutcome =
  | { readonly kind: 'ran'; readonly exitCode: number | undefined }
  /** Nothing ran. */
  | { readonly kind: 'refused'; readonly why: string };

/** The outcome of trying for real: what it uses, or why it cannot be used here. */
export type EngineTrial =
  | {
      readonly usable: true;
      readonly why: string;
      /** What is written outside binds goes to scratch; otherwise it is refused. */
      readonly writable: boolean;
      /** The command would see itself run under these ids. */
      readonly holds: (identity: Identity) => boolean;
      /** Here it takes the network away itself, and no filter may be put round its program. */
      readonly ownNetwork?: boolean;
      /** Throws EngineError `ENGINE_IMAGE_REFUSED`. */
      readonly open: (job: ImageJob) => Promise<Client>;
    }
  | { readonly usable: false; readonly why: string };

/** What an engine keeps a hostile command apart from, whatever the job. */
export type Keeps = Pick<Isolation, 'files' | 'processes' | 'signals' | 'sysReadOnly'>;

/** With namespaces of its own for files and processes, and a read-only /sys. */
export const keepsAll: Keeps = { files: 'own', processes: true, signals: true, sysReadOnly: true };

/** An engine that runs images: what of a Runtime is its own. */
export interface ImageDriver extends Pick<Runtime, 'unasked' | 'elsewhere'> {
  readonly keeps: Keeps;
  /** The first is what is rebuilt for it if no other is asked for. */
  readonly takes: readonly [ImageForm, ...ImageForm[]];
  /** The engine itself leaves the network as it is: it is to be kept away from the engine's program. */
  readonly needsPrivateNetwork: boolean;
  readonly trial: (surroundings: Surroundings) => Promise<EngineTrial>;
}
