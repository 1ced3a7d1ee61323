import { fileURLToPath } from 'node:url';
import type { OwnMachine } from '@holotype/ecosystems';
import { fromLocal, isWindows, openLocal } from '@holotype/host';
import { openStore, type Store } from '@holotype/store';
import { baseOf, joinRaw, parentOf, type RawPath, type Tool } from '@holotype/model';
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
  /** Where Holotype lies: its clone, what was unpacked, or the `node_modules` that it is installed in. */
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

const here = parentOf(fromLocal(fileURLToPath(import.meta.url)));

/** What lies beside the bundle in what people download. */
const brought = ['lib', 'node', 'proot', 'share'];
const compiled = ['bin', 'dist', 'helper', 'node_modules'];

/**
 * What this program runs from, which is no part of what it freezes. Whatever else lies there is: sources of a clone, a project in it. `running`: where the
 * modules lie that run.
 */
export const installedPaths = (
  { installation, startedFrom }: Pick<Caller, 'installation' | 'startedFrom'>,
  running = here,
): readonly RawPath[] => {
  const inside = (...names: readonly string[]) => names.reduce(joinRaw, installation);
  const { files } = openLocal();
  const own = () => {
    if (baseOf(installation) === 'node_modules') return [inside('holotype'), inside('@holotype')];
    if (baseOf(running) === 'bundle')
      return [
        running,
        joinRaw(parentOf(running), 'bin'),
        ...(parentOf(running) === installation ? brought.map((name) => inside(name)) : []),
      ];
    return [
      inside('node_modules'),
      ...['apps', 'packages'].flatMap((group) =>
        files.list(inside(group)).flatMap((name) => compiled.map((part) => inside(group, name, part))),
      ),
    ];
  };
  return [...(startedFrom === undefined ? [] : [startedFrom]), ...own()].filter((path) => files.lstat(path));
};
