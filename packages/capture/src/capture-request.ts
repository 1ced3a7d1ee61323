import type {
  About,
  AccountingClass,
  Entry,
  Gap,
  Manifest,
  RawPath,
  Run,
  ScopeRule,
  Sections,
  Tool,
} from '@holotype/model';
import type { WrittenPack } from '@holotype/capsule';
import type { Host, KnownHashes } from '@holotype/host';
import type { Owners, Remember, Substitutes } from '@holotype/ecosystems';
import type { Before } from './files/before.ts';
import type { HashMemory } from './files/read-files.ts';
import type { Account } from './files/scan-reach.ts';
import type { SecretFile } from './files/secret-files.ts';
import type { SecretFinder } from './secret-finder.ts';

export interface CaptureRequest {
  /** `/` is the running machine; anything else a root file system that does not run. */
  readonly root: RawPath;
  readonly output: RawPath;
  readonly replace: boolean;
  /** Of the process that asked; ignored for an offline root. */
  readonly environment: Readonly<Record<string, string>>;
  /** Packages to take with what they depend on, instead of the whole system. */
  readonly packages?: readonly string[];
  /** The run that this is the environment of. */
  readonly run?: CapturedRun;
  readonly include: readonly RawPath[];
  readonly exclude: readonly RawPath[];
  /** Holotype's own store, outputs and checkout. */
  readonly own: readonly RawPath[];
  /** Tells secrets; values and files in which it sees one stay out. */
  readonly secrets: SecretFinder;
  readonly tool: Tool;
  /** UTC, to the second. */
  readonly now: string;
  readonly privileged: boolean;
  /** For what takes long to find out about bytes that do not change. */
  readonly remember?: Remember;
  /** What was read when the same root was looked at before; undefined: everything is read. */
  readonly known?: KnownHashes;
  readonly progress?: CaptureProgress;
  readonly signal?: AbortSignal;
}
/** A run whose environment is captured, as it was before the run. */
export interface CapturedRun {
  readonly touched: readonly RawPath[];
  /** What of it was opened or executed. */
  readonly used: ReadonlySet<RawPath>;
  readonly plan: (found: Found) => Promise<RunPlan>;
  readonly before: Before;
  /** Counts also what was not reached; undefined: nothing but what the plan can hold is looked at. */
  readonly account?: Account | undefined;
  /** Hashes of the files that it used, as far as they are known. */
  readonly expected: ReadonlyMap<RawPath, string>;
  /** Of an earlier capture of the same run, and for the next one. */
  readonly memory?: HashMemory;
  /** What is known of these is not true any more. */
  readonly reread: ReadonlySet<RawPath>;
  /** Asked once everything is read, before anything has its name. */
  readonly section: (held: Held) => Promise<Run>;
  /** Whoever ran it has a pseudonym. */
  readonly isPrivate: boolean;
  /** What its authors say of it. */
  readonly about?: About | undefined;
  /** Bytes of its streams and outputs; the capture gets them. */
  readonly packs: readonly WrittenPack[];
}
/** What is held of a run. */
export interface Held {
  /** Files that are not as a package ships them. */
  readonly unshipped: readonly RawPath[];
  /** Where its bytes lie: of what changed, in a copy. */
  readonly localOf: (path: RawPath) => RawPath;
}
export interface RunPlan {
  readonly rules: readonly ScopeRule[];
  /** Those of the Manifest. */
  readonly sections: Sections;
  /** What is held with another content than it has. */
  readonly substitutes: Substitutes;
  readonly gaps: readonly Gap[];
}
/** What probes found, for a plan of the scope. */
export interface Found {
  readonly host: Host;
  readonly sections: Sections;
  readonly owners: Owners;
  readonly homes: readonly RawPath[];
}
export interface CaptureProgress {
  /** What is looked at now, before the walk. */
  readonly probing?: (what: string) => void;
  /** About how many paths there are; undefined where that is not known. */
  readonly walking?: (paths: number | undefined) => void;
  /** Paths seen and bytes read since the last call. */
  readonly walked?: (paths: number, bytes: number) => void;
}
export interface Captured {
  readonly manifest: Manifest;
  /** The Tree; only of a run. */
  readonly entries: readonly Entry[];
  /** Of a machine, everything that `find ROOT -xdev` prints, and what lies on mount points that the scope names. */
  readonly seen: number;
  /** Files that are not as a package ships them; only of a run. */
  readonly unshipped: readonly RawPath[];
  /** Files in scope that are not as the run used them; only of a run. */
  readonly otherwise: readonly RawPath[];
  /** Left out for what they hold; only of a machine. */
  readonly secrets: readonly SecretFile[];
}
/** What a look without a capture finds. */
export interface Look {
  readonly sections: Sections;
  readonly seen: number;
  readonly accounting: readonly AccountingClass[];
}

export interface ExploreRequest extends Pick<
  CaptureRequest,
  'root' | 'environment' | 'secrets' | 'remember' | 'progress' | 'signal'
> {
  /** By the run. */
  readonly touched?: readonly RawPath[] | undefined;
}
