import type { VariableWishes } from '@holotype/capture';
import type { Asked } from '../asked.ts';
import { type Label, nameForOthers, type RawPath, type ReplayForm, type Report } from '@holotype/model';
import type { RuntimeName } from '@holotype/runtimes';

/** When it is run a second time, where the result is another: if that takes little time, however long it takes, not at all. */
export const agains = ['auto', 'always', 'never'] as const;

export interface ReplayRequest {
  readonly capsule: RawPath;
  /** What reports call it, which are passed on: no directory of this machine is in it. */
  readonly name: string;
  /** The capsule is refused unless it has this fingerprint, in the form of readFingerprint. */
  readonly fingerprint?: string | undefined;
  /** The directory for reports and new outputs. */
  readonly output: RawPath;
  readonly data: ReadonlyMap<string, RawPath>;
  /** Files that the run gets instead of recorded ones: as typed, to a path on this machine. */
  readonly edits: ReadonlyMap<string, RawPath>;
  readonly binds: readonly {
    readonly source: RawPath;
    /** Inside, as the user typed it. */
    readonly target: RawPath;
    readonly writable: boolean;
  }[];
  /** This machine's GPUs are the run's to use. */
  readonly gpu: boolean;
  readonly network: 'none' | 'host';
  readonly home: boolean;
  /** Seconds. */
  readonly timeout: number | undefined;
  /** Bytes of stdout and stderr together. */
  readonly maxOutput: number;
  /** Bytes of all that the run made, as far as it is kept and compared. */
  readonly maxOutputs: number;
  /** Runs although the fit says no. */
  readonly evenIfUnfit: boolean;
  /** Runs in this root, made by an earlier rebuild and perhaps changed since; it stays as it is. */
  readonly root?: RawPath | undefined;
  readonly form: ReplayForm | 'auto';
  /** Of an image. */
  readonly engine: RuntimeName | 'auto';
  /** Of a directory. */
  readonly enclosure: RuntimeName | 'auto';
  /** Keeps what was rebuilt. */
  readonly keep: boolean;
  /** Variables that the run gets otherwise than it had them. */
  readonly variables?: VariableWishes;
  /** Of a run of several ranks: the launcher and its options, which start them on this host. */
  readonly launch?: readonly string[] | undefined;
  /** Opens a shell in the rebuilt directory after the run, at the caller's terminal. */
  readonly shell: boolean;
  readonly quiet: boolean;
  /** What the run prints is shown as it is, on a terminal too. */
  readonly raw: boolean;
  readonly again: (typeof agains)[number];
  /** What the reader asks beside what the capsule says. */
  readonly asked: Asked;
  /** Go into the Report. */
  readonly labels?: readonly Label[];
}
/** What is to be replayed, and where its reports go; what is not said is as for `holotype replay`, but nothing of the run is shown. */
export type ReplayWishes = Pick<ReplayRequest, 'capsule' | 'output'> & Partial<ReplayRequest>;

export const completeReplay = (wishes: ReplayWishes): ReplayRequest => ({
  name: nameForOthers(wishes.capsule),
  data: new Map(),
  edits: new Map(),
  binds: [],
  gpu: false,
  network: 'none',
  home: false,
  timeout: undefined,
  maxOutput: 1_000_000_000,
  maxOutputs: 16_000_000_000,
  evenIfUnfit: false,
  form: 'auto',
  engine: 'auto',
  enclosure: 'auto',
  keep: false,
  shell: false,
  quiet: true,
  raw: false,
  again: 'auto',
  asked: { policies: [], claims: [], strict: false },
  ...wishes,
});

export interface Replayed {
  readonly report: Report;
  readonly html: RawPath;
  /** Where the root, or the image, was kept. */
  readonly kept: RawPath | undefined;
}
