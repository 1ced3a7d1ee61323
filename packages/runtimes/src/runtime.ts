import type { Identity, Isolation } from '@holotype/host';
import type { RawPath, ReplayForm } from '@holotype/model';
import type { HeldSignals } from './launcher/signals.ts';
import type { RunResult, StartRequest } from './request.ts';

/** A PRoot that nobody installed, used where none is installed. */
export interface BroughtProot {
  /** Holds `proot` and the libraries that it needs beside the C library. */
  readonly directory: RawPath;
  /** May hold a C library with its program loader, which then starts PRoot in place of this machine's. */
  readonly libraries?: RawPath | undefined;
}

/** What a trial finds on this machine. */
export interface Conditions {
  /** The caller's own variables: settings and storage of engines are found by some of them. */
  readonly caller: Readonly<Record<string, string | undefined>>;
  /** An empty directory for this use alone; whoever made it removes it. */
  readonly scratch: RawPath;
  /** The ids that the command is to see; undefined if any will do. */
  readonly identity: Identity | undefined;
  readonly brought: BroughtProot | undefined;
  /** It was asked for by name: what is not kept apart is then said, and no reason to refuse. */
  readonly asked: boolean;
}

/** What works here, as it was tried. */
export interface Usable {
  readonly usable: true;
  /** What it uses. */
  readonly why: string;
  /** The command will see the ids that were wanted, or none were. */
  readonly identity: boolean;
  /** What is written outside of binds goes to scratch, or stays as was asked; otherwise it is refused. */
  readonly writable: boolean;
  /** What a command that is to have no network of this machine's is kept apart from, as far as a trial can tell. */
  readonly isolation: () => Promise<Isolation>;
  /**
   * Runs a command in what was rebuilt in a form that this runtime takes; nothing that the command started is left running. `signals` go to
   * the command. Throws RunError, EngineError, HostError.
   */
  readonly start: (request: StartRequest, signals: HeldSignals) => Promise<RunResult>;
}

/** The outcome of trying for real: what works, or why it does not. */
export type Trial = Usable | { readonly usable: false; readonly why: string };

/**
 * One way to run a command in what was rebuilt. There are two kinds: what enters a directory gives a plan of steps for our launcher
 * (`directory/`), what runs an image gives the program that does so (`image/`). Whoever runs a command need not know which it is.
 */
export interface Runtime {
  readonly name: string;
  /** Forms that it takes; the first is what is rebuilt for it if no other is asked for. */
  readonly takes: readonly [ReplayForm, ...ReplayForm[]];
  /** `kernel`: namespaces. `root`: the kernel changes what `/` is, and nothing else. `pretence`: paths and ids are rewritten on the way to it. */
  readonly by: 'kernel' | 'root' | 'pretence';
  /** What it can show of this machine's files while the command writes: all, what lies at the same path inside, nothing. */
  readonly binds: 'all' | 'same-path' | 'none';
  /** It runs where this machine is no Linux: its engine brings one. */
  readonly elsewhere: boolean;
  /** It is chosen, if it works, where neither it nor a form was asked for. */
  readonly unasked: boolean;
  /** Does the real thing with nothing in it. */
  readonly trial: (conditions: Conditions) => Promise<Trial>;
}
