import type { Extent, Unwanted, VariableWishes } from '@holotype/capture';
import {
  type About,
  type Claim,
  parseClaim,
  parseStatedPolicy,
  type RawPath,
  type Run,
  type RunPolicy,
} from '@holotype/model';
import type { PublicShare } from '@holotype/workflows-replay';
import type { Choice } from './read-plan.ts';
import type { ReachSummary } from './summarize-reach.ts';

export interface FreezeRequest {
  readonly argv: readonly [string, ...string[]];
  readonly output: RawPath;
  readonly requested: Requested;
  readonly project: RawPath | undefined;
  /** Asked for; else the caller's own. */
  readonly stdin: RawPath | undefined;
  /** The command gets a terminal of its own. */
  readonly tty: boolean;
  readonly variables: VariableWishes;
  /** Bytes; larger inputs become slots, larger outputs are known by their hash only. */
  readonly dataLimit: number;
  /** Inputs that are slots, whatever their size. */
  readonly slots: readonly DataSlot[];
  /** What the authors say of the run. */
  readonly about: About | undefined;
  readonly reach: Extent;
  readonly keepFailed: boolean;
  readonly strict: boolean;
  /** Whoever ran it gets a pseudonym, and nothing that is shared may name them. */
  readonly isPrivate: boolean;
  readonly full: boolean;
  /** Runs it again from the capsule, and names what varies from run to run. */
  readonly twice: boolean;
  readonly mirrors: readonly string[];
  readonly timeout: number | undefined;
  /** Bytes of stdout and stderr together; a run that prints more is stopped. */
  readonly maxOutput: number;
  readonly include: readonly RawPath[];
  readonly without: readonly Unwanted[];
  /** A list of what comes along: written where it is not there, else read. */
  readonly plan: RawPath | undefined;
  /** What was read there. */
  readonly choice: Choice | undefined;
  /** Counts also what the run did not reach, on local file systems and on those of these paths; undefined: nothing else is looked at. */
  readonly account: readonly RawPath[] | undefined;
  /** Holds also what programs of the run make again by themselves, such as compiled Python. */
  readonly keepCaches: boolean;
  /** Reads also what has not changed since an earlier freeze or capture read it. */
  readonly rehash: boolean;
  /** Names of accounts to hold, whatever the run did. */
  readonly accounts: readonly string[];
  /** Whether ranks record themselves: those of an srun, also those of scripts, none. */
  readonly ranks: 'srun' | 'scripts' | 'none';
  readonly quiet: boolean;
}
/** An input that is known by its hash, and given again at a replay by this name. */
export interface DataSlot {
  readonly name: string;
  /** Links in it followed. */
  readonly path: RawPath;
}
/** What is to be frozen, and into which file; what is not said is as for `holotype freeze`, but nothing of the run is shown. */
export type FreezeWishes = Pick<FreezeRequest, 'argv' | 'output'> & Partial<FreezeRequest>;

export const completeFreeze = (wishes: FreezeWishes): FreezeRequest => ({
  requested: { outputs: [], policies: [], claims: [] },
  variables: { given: new Map(), without: new Set() },
  project: undefined,
  stdin: undefined,
  tty: false,
  dataLimit: 100_000_000,
  slots: [],
  about: undefined,
  reach: 'run',
  keepFailed: false,
  strict: false,
  isPrivate: false,
  full: false,
  twice: false,
  mirrors: [],
  timeout: undefined,
  maxOutput: 1_000_000_000,
  include: [],
  without: [],
  plan: undefined,
  choice: undefined,
  account: undefined,
  keepCaches: false,
  rehash: false,
  accounts: [],
  ranks: 'srun',
  quiet: true,
  ...wishes,
});

export interface Frozen {
  readonly run: Run;
  readonly bytes: number;
  /** Bytes that no public package gives, before compression. */
  readonly kept: number;
  readonly public: PublicShare;
  /** Undefined where it had been captured before. */
  readonly reach?: ReachSummary | undefined;
}
/** No capsule yet: a list of what comes along was written. */
export interface PlanWritten {
  readonly plan: RawPath;
  readonly partial: RawPath;
  readonly reach: ReachSummary;
}

/** What the user says of the results; names are relative to the working directory, as typed. */
export interface Requested {
  readonly outputs: readonly string[];
  readonly policies: readonly RunPolicy[];
  readonly claims: readonly Claim[];
}

/** Throws NotationError, before anything is started. */
export const parseRequested = (options: {
  readonly output: readonly string[];
  readonly compare: readonly string[];
  readonly claim: readonly string[];
}): Requested => ({
  outputs: options.output,
  policies: options.compare.map((text) => ({ ...parseStatedPolicy(text), by: 'user' })),
  claims: options.claim.map(parseClaim),
});
