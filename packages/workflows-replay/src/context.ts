import { fileURLToPath } from 'node:url';
import type { OwnMachine } from '@holotype/ecosystems';
import { fromLocal, isWindows, openLocal } from '@holotype/host';
import { openStore, type Store } from '@holotype/store';
import { baseOf, joinRaw, type RawPath, type Tool } from '@holotype/model';
import type { WorkflowEvent } from './events.ts';
import { version } from './version.ts';

/** What every workflow gets: who asks, from where, the clock, the end of patience, and who listens. */
export interface WorkflowContext {
  readonly tool: Tool;
  /** Where downloads are kept. */
  readonly store: Store;
  /** Nothing may be asked of the network; the store was opened so, too. */
  readonly offline: boolean;
  /** Ends the work: what was half-written is gone. */
  readonly signal: AbortSignal;
  readonly environment: Readonly<Record<string, string>>;
  readonly workingDirectory: string;
  readonly uid: number;
  readonly gid: number;
  /** UTC, to the second. */
  readonly now: () => string;
  /** Where Holotype lies: its checkout, or the `node_modules` that it is installed in. */
  readonly installation: RawPath;
  /** The one-file program that it was started from, which is its own too. */
  readonly startedFrom?: RawPath | undefined;
  readonly onEvent: (event: WorkflowEvent) => void;
}

/** Who asks, without the store and the listener. */
export type Caller = Omit<WorkflowContext, 'store' | 'offline' | 'onEvent'>;

const stringsOf = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      // Windows tells names apart without their case, and writes some as `Path`.
      value === undefined ? [] : [[isWindows ? name.toUpperCase() : name, value]],
    ),
  );

/** This process. */
export const thisProcess = (signal: AbortSignal = new AbortController().signal): Caller => ({
  tool: { name: 'holotype', version },
  signal,
  environment: stringsOf(process.env),
  workingDirectory: process.cwd(),
  uid: process.getuid?.() ?? -1,
  gid: process.getgid?.() ?? -1,
  now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  installation: fromLocal(fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '')),
});

export interface ContextOptions {
  /** A directory; default: the one that all captures of a user share. */
  readonly store?: RawPath | undefined;
  /** Default: the network may be asked. */
  readonly offline?: boolean | undefined;
  /** Directories in which packages are looked for where a capsule names files. */
  readonly filesFrom?: readonly RawPath[] | undefined;
  readonly onEvent?: WorkflowContext['onEvent'] | undefined;
  /** Default: this process. */
  readonly caller?: Caller | undefined;
}

/** A context for one workflow or many. Throws StoreError. */
export const createContext = ({
  store: path,
  offline = false,
  filesFrom = [],
  onEvent = () => undefined,
  caller = thisProcess(),
}: ContextOptions = {}): WorkflowContext => ({
  ...caller,
  offline,
  store: openStore({ path, offline, filesFrom, env: caller.environment }),
  onEvent,
});

/** The settings of package managers here, which say where else a package may be had. */
export const ownMachine = ({ environment }: Pick<WorkflowContext, 'environment'>): OwnMachine => ({
  files: openLocal().files,
  variables: environment,
});

/** What of it is Holotype's: a whole checkout, but in a `node_modules` its own packages only. */
export const installedPaths = ({
  installation,
  startedFrom,
}: Pick<Caller, 'installation' | 'startedFrom'>): readonly RawPath[] => [
  ...(startedFrom === undefined ? [] : [startedFrom]),
  ...(baseOf(installation) === 'node_modules'
    ? [joinRaw(installation, 'holotype'), joinRaw(installation, '@holotype')]
    : [installation]),
];
