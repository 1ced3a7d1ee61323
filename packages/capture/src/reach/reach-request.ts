import type { FileType, Host } from '@holotype/host';
import type { Gap, RawPath, Reason, ScopeRule, Sections } from '@holotype/model';
import type { Owners, Remade, Remember, Substitutes } from '@holotype/ecosystems';
import type { AccountEvidence, Identity } from '../identity/index.ts';
import type { Dropped, Unwanted } from './unwanted.ts';

/** What one run did with one path. */
export interface Touched {
  /** Every symlink resolved. */
  readonly path: RawPath;
  /** Symlinks walked on the way, each as its own path. */
  readonly links: readonly RawPath[];
  readonly read: boolean;
  readonly executed: boolean;
  readonly listed: boolean;
  readonly written: boolean;
  /** Before the run. */
  readonly existed: boolean;
  /** Before the run; of what did not exist, afterwards. */
  readonly type: FileType;
  /** Bytes before the run; 0 of what is no file. */
  readonly size: number;
}

/**
 * How far a run reaches. `files`: what it touched or asked for; `run`: completed by what belongs to that; `all`: packages, environments and
 * toolchains whole, with all that they depend on.
 */
export type Extent = 'files' | 'run' | 'all';

export interface ReachRequest {
  readonly host: Host;
  readonly sections: Sections;
  readonly owners: Owners;
  readonly touched: readonly Touched[];
  /** What the run asked for that was not there. */
  readonly missing: readonly RawPath[];
  /** False: `touched` is only what a run must have touched. */
  readonly isWatched: boolean;
  /** False: it may have touched more. */
  readonly isComplete: boolean;
  readonly workingDirectory: RawPath;
  readonly identity: Identity;
  /** Of other people. */
  readonly accounts: AccountEvidence;
  /** Whoever ran it gets a pseudonym too. */
  readonly isPrivate: boolean;
  /** Of the user who ran it. */
  readonly home: RawPath | undefined;
  /** Of everybody. */
  readonly homes: readonly RawPath[];
  /** Asked for; a real path. */
  readonly project: RawPath | undefined;
  readonly extent: Extent;
  readonly include: readonly RawPath[];
  readonly without: readonly Unwanted[];
  /** Distributions of environments that are wanted, used or not. */
  readonly also: readonly string[];
  /** Holotype's own store and outputs, and what it runs from. */
  readonly own: readonly RawPath[];
  /** Those of them that it runs from: where a project has them, what is left out for it is counted. */
  readonly program: readonly RawPath[];
  /** How programs are asked whether they make again what they compiled; undefined: it is held. */
  readonly remake?: RemakeWishes | undefined;
}

/** One thing that the environment is made of. */
export interface ReachPart {
  /** A large file by itself is one, and so are all others together that no component holds. */
  readonly kind: 'component' | 'file' | 'files';
  /** `package libc6`, `Python 3.11 standard library`, `project`. */
  readonly name: string;
  /** Undefined for what is spread over directories. */
  readonly path: RawPath | undefined;
  readonly files: number;
  readonly bytes: number;
  /** Of its files those that the run used. */
  readonly used: number;
}

/** What one value of `--reach` brings. */
export interface ExtentSize {
  readonly extent: Extent;
  /** Undefined where `bytes` is what packages say of themselves. */
  readonly files: number | undefined;
  readonly bytes: number;
}

/** A file that is held by itself. */
export interface Single {
  readonly path: RawPath;
  readonly size: number;
}

/** What of an environment nobody used, and what is therefore not held. */
export interface LeftOut {
  /** `virtual environment /srv/p/.venv` */
  readonly of: string;
  readonly path: RawPath;
  readonly distributions: readonly {
    readonly name: string;
    readonly version: string;
    readonly bytes: number;
  }[];
  /** As their records say, without bytecode. */
  readonly bytes: number;
}

/** What was found of files that programs compiled from sources that are held. */
export interface Compiled {
  /** Not held, as programs make them again. */
  readonly left: readonly CompiledCount[];
  /** Held: taken for their sources' without being that. What the run read comes first. */
  readonly other: readonly RawPath[];
  /** Held, and why they are not known to be made again. */
  readonly kept: readonly CompiledCount[];
}
export interface CompiledCount {
  readonly why: string;
  readonly files: number;
  readonly bytes: number;
}
/** How programs are asked. */
export interface RemakeWishes {
  /** The command itself. */
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly remember: Remember;
  /** What `judgeAhead` finds. */
  readonly ahead?: Promise<ReadonlyMap<RawPath, Remade>> | undefined;
}

/** A directory that the run listed, and how much of it is held for that alone. */
export interface Listing {
  readonly path: RawPath;
  /** Names before the run, and those that a replay finds. */
  readonly there: number;
  readonly held: number;
  /** Of its files that are held because it was listed. */
  readonly files: number;
  readonly bytes: number;
  /** An interpreter lists it at each start, whatever it loads from it. */
  readonly isUsual: boolean;
}

export interface Reach {
  /** In Tree order; fewer than 100,000. */
  readonly rules: readonly ScopeRule[];
  /** What probes found, less packages that are not in scope. */
  readonly sections: Sections;
  /** The directory that is included whole because the run belongs to it. */
  readonly project: RawPath | undefined;
  /** Biggest first. */
  readonly parts: readonly ReachPart[];
  /** Existing paths that the run used and that may not enter a capture, sorted. */
  readonly credentials: readonly { readonly path: RawPath; readonly reason: Reason }[];
  /** Held with another content than theirs. */
  readonly substitutes: Substitutes;
  /** Not held though the run asked for them, with their sizes: a replay does not find them. */
  readonly notFound: readonly (readonly [path: RawPath, size: number])[];
  /** Of the directories that the run listed, by path. */
  readonly listings: readonly Listing[];
  readonly leftOut: readonly LeftOut[];
  readonly compiled: Compiled;
  readonly singles: readonly Single[];
  readonly extent: Extent;
  /** From the least to the most. */
  readonly sizes: readonly ExtentSize[];
  readonly dropped: readonly Dropped[];
  /** What was to be left out by a name that nothing has. */
  readonly unmatched: readonly string[];
  readonly gaps: readonly Gap[];
}
