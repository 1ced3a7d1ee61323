import type { CommandToStart, HostFiles, Identity, Isolation } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { GpuDevice } from '../gpu/gpu-driver.ts';
import type { Home } from './home.ts';
import type { Step } from '../launcher/orders.ts';
import type { Place } from './places.ts';
import type { Conditions, Runtime } from '../runtime.ts';

/** One run of a command, everything looked up. */
export interface Job {
  /** The rebuilt root on this machine, and what is in it. */
  readonly root: RawPath;
  readonly files: HostFiles;
  /** A directory of this run, on this machine, removed at its end. */
  readonly scratch: RawPath;
  readonly command: InnerCommand;
  readonly write: boolean;
  readonly places: readonly Place[];
  /** Of its GPUs. */
  readonly devices: readonly GpuDevice[];
  readonly home: Home | undefined;
  readonly identity: Identity | undefined;
  readonly network: 'host' | 'none';
  /** The command's own, as a path on this machine. */
  readonly terminal?: RawPath | undefined;
}

/** A command as the root sees it. */
export interface InnerCommand {
  readonly path: RawPath;
  readonly argv: readonly [string, ...string[]];
  readonly environment: Readonly<Record<string, string>>;
  readonly workingDirectory: RawPath;
}

/** What the launcher is started under, what it does to itself, and what it starts then. */
export interface Plan {
  /** Program and arguments before `node launcher.js`; empty for none. */
  readonly wrapper: readonly string[];
  readonly steps: readonly Step[];
  readonly command: CommandToStart | undefined;
  /** See StartOrder. */
  readonly depth: number;
  /** Nothing but Landlock keeps the root: metadata is compared, and put back, after the run. */
  readonly guarded: boolean;
  /** Before the launcher has said more. */
  readonly isolation: Isolation;
  /** What the user should know of it. */
  readonly notes?: readonly string[];
  /** Done when everything that the command started has ended, however it ended. */
  readonly finish?: () => void | Promise<void>;
}

/** The outcome of trying for real: what it uses, or why it cannot be used here. */
export type EntryTrial =
  | {
      readonly usable: true;
      readonly why: string;
      /** The command will see the ids that were wanted, or none were. */
      readonly identity: boolean;
      /** What a command that is to have no network of this machine's is kept apart from, as the trial had it. */
      readonly isolation: Isolation;
      readonly plan: (job: Job) => Plan | Promise<Plan>;
    }
  | { readonly usable: false; readonly why: string };

/** A way into a directory: what of a Runtime is its own. */
export interface DirectoryDriver extends Pick<Runtime, 'by' | 'binds'> {
  /** `scratch`: an empty directory for the trial alone. */
  readonly trial: (
    scratch: RawPath,
    identity: Identity | undefined,
    more: Pick<Conditions, 'brought' | 'asked'>,
  ) => Promise<EntryTrial>;
}
