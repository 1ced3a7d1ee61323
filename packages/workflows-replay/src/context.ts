import { openStore, type Store } from '@holotype/store';
import { baseOf, joinRaw, type Label, type RawPath, type Tool, utf8ToRaw } from '@holotype/model';
import type { Terminal } from '@holotype/terminal';

/** What every command gets: the terminal, the clock, who asks, and the end of patience. */
export interface Context {
  readonly terminal: Terminal;
  readonly tool: Tool;
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
  readonly environment: Readonly<Record<string, string>>;
  readonly workingDirectory: string;
  readonly uid: number;
  readonly gid: number;
  /** UTC, to the second. */
  readonly now: () => string;
  /** Where Holotype lies: its checkout, or the `node_modules` that it is installed in. */
  readonly installation: RawPath;
  /** The exit code of a command that did what it was asked and found a difference. */
  readonly setExitCode: (code: number) => void;
  /** The exit code of whatever expected failure ends the command, where one is promised. */
  readonly setFailureCode: (code: number) => void;
  /** What a failure that is printed as JSON is told apart by. */
  readonly setFailureLabels: (labels: readonly Label[]) => void;
  /** What a failure leaves, whatever it is: the hint names the command that goes on from there. */
  readonly setFailureKept: (kept: Kept | undefined) => void;
}

export interface Kept {
  /** Path text. */
  readonly partial: string;
  /** A command line that goes on from it. */
  readonly resume: string;
}

export interface CommonOptions {
  readonly json?: boolean;
  readonly store?: string;
  readonly offline?: boolean;
  readonly filesFrom?: readonly string[];
}

/** What of it is Holotype's: a whole checkout, but in a `node_modules` its own packages only. */
export const installedPaths = ({ installation }: Pick<Context, 'installation'>): readonly RawPath[] =>
  baseOf(installation) === 'node_modules'
    ? [joinRaw(installation, 'holotype'), joinRaw(installation, '@holotype')]
    : [installation];

/** A path as the user typed it, absolute, in bytes. */
export const toPath = (context: Context, typed: string): RawPath => {
  const absolute = typed.startsWith('/') ? typed : `${context.workingDirectory}/${typed}`;
  const parts: string[] = [];
  for (const part of absolute.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return utf8ToRaw(`/${parts.join('/')}`);
};

export const storeFor = (
  context: Context,
  options: {
    readonly store?: string | undefined;
    readonly offline?: boolean | undefined;
    readonly filesFrom?: readonly string[] | undefined;
  },
): Store =>
  openStore({
    path: options.store === undefined ? undefined : toPath(context, options.store),
    offline: options.offline ?? false,
    filesFrom: (options.filesFrom ?? []).map((place) => toPath(context, place)),
    env: context.environment,
  });
