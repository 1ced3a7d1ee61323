// Generated from schemas/ by `npm run generate`. Do not edit.

export type Aspect =
  | 'missing'
  | 'extra'
  | 'type'
  | 'content'
  | 'size'
  | 'mode'
  | 'owner'
  | 'owner-name'
  | 'target'
  | 'hardlink'
  | 'xattrs'
  | 'capabilities'
  | 'device'
  | 'mtime'
  | 'setid';
/**
 * By which it was compared; absent where nothing was recorded that it could be compared with
 */
export type Policy = PlainPolicy | NumberPolicy | LinePolicy | PicturePolicy | MixedPolicy;
/**
 * The value in it that is claimed; absent where the claim is about all of it
 */
export type Selector = CellSelector | PointerSelector | LineSelector | KeySelector;
/**
 * When two outputs count as the same: what is read of them, and what may differ
 */
export type Policy1 = PlainPolicy | NumberPolicy | LinePolicy | PicturePolicy | MixedPolicy;
/**
 * One value in an output
 */
export type Selector1 = CellSelector | PointerSelector | LineSelector | KeySelector;

/**
 * What was asked of a host or of a rebuilt environment, and what was found.
 */
export interface Report {
  reportVersion: '2-0-3';
  tool: Tool;
  /**
   * UTC; not part of what is compared
   */
  madeAt?: string;
  subject: ReportSubject;
  verdict: 'pass' | 'warn' | 'fail' | 'unknown';
  /**
   * @maxItems 100000
   */
  findings: Finding[];
  /**
   * @maxItems 100
   */
  facts?: Fact[];
  fidelity?: Fidelity;
  /**
   * @maxItems 1000
   */
  accounting?: Account[];
  replay?: Replay;
  /**
   * What the caller tells Reports apart by, such as the node of a cluster; the first of a name counts
   *
   * @maxItems 100
   */
  labels?: Label[];
}
export interface Tool {
  name: string;
  version: string;
}
export interface ReportSubject {
  kind: 'fit' | 'fidelity' | 'diff' | 'look' | 'replay' | 'show';
  name: string;
  manifestDigest?: string;
  treeDigest?: string;
  form?: string;
  host?: RecordedHost;
}
/**
 * The host that was asked about, where it is one that was recorded and not the one that asks
 */
export interface RecordedHost {
  /**
   * The record, as the user named it
   */
  name: string;
  /**
   * UTC
   */
  recordedAt: string;
}
export interface Finding {
  code: string;
  verdict: 'pass' | 'warn' | 'fail' | 'unknown';
  message: string;
  evidence?: string;
  /**
   * What to do about it
   */
  next?: string;
}
/**
 * One property of the captured machine beside the same property of this host
 */
export interface Fact {
  name: string;
  /**
   * Absent: not known
   */
  captured?: string;
  /**
   * Absent: not known
   */
  here?: string;
}
export interface Fidelity {
  identical: number;
  total: number;
  /**
   * Of what was read back; equals the subject's if all is the same
   */
  treeDigest?: string;
  /**
   * @maxItems 64
   */
  notHeld: NotHeld[];
  /**
   * @maxItems 10000
   */
  differences: Difference[];
  /**
   * @maxItems 64
   */
  differenceCount: DifferenceCount[];
}
export interface NotHeld {
  kind: Aspect;
  count: number;
}
export interface Difference {
  path: string;
  cause: Aspect;
  expected?: string;
  actual?: string;
}
export interface DifferenceCount {
  cause: Aspect;
  count: number;
}
export interface Account {
  class: string;
  reason: string;
  /**
   * Everything that find prints
   */
  paths?: number;
  files: number;
  bytes: number;
}
/**
 * The run again, elsewhere: did the result come out?
 */
export interface Replay {
  /**
   * uncompared: it ended as it did there, and the run left nothing that could be compared
   */
  result: 'same' | 'different' | 'failed' | 'uncompared';
  /**
   * What the result rests on: the claims alone; where there are none, outputs that are results; with --strict all of them. Absent in older documents
   */
  decidedBy?: 'claims' | 'outputs' | 'everything';
  form: string;
  enclosure: string;
  /**
   * @maxItems 32
   */
  isolation: Isolation[];
  end: ReplayEnd;
  usage: ReplayUsage;
  /**
   * Files that the run got instead of the recorded ones; absent where it got none: whatever came out then is not the recorded result
   *
   * @minItems 1
   * @maxItems 1000
   */
  edited?: ReplayEdited[];
  /**
   * @maxItems 100000
   */
  outputs: ReplayOutput[];
  /**
   * @maxItems 1000
   */
  claims: ReplayClaim[];
  asked?: ReplayAsked;
  again?: ReplayAgain;
  evidence?: ReplayEvidence;
  /**
   * What differs in the environment, and paths that were missing: likely reasons
   *
   * @maxItems 1000
   */
  causes?: ReplayCause[];
}
export interface Isolation {
  what: string;
  held: boolean;
  detail?: string;
}
export interface ReplayEnd {
  captured: string;
  here: string;
  same: boolean;
}
export interface ReplayUsage {
  /**
   * Wall time, seconds
   */
  captured: number;
  here: number;
  /**
   * From the start of the replay to that of the run: the host is looked at, what is missing is downloaded, the environment is rebuilt. Absent in older documents and where nothing was set up
   */
  setup?: number;
  /**
   * What came out was taken out and compared, with a second run where there was one. Absent in older documents and where nothing was run
   */
  analysis?: number;
}
export interface ReplayEdited {
  path: string;
  captured: EditedContent;
  here: EditedContent;
}
export interface EditedContent {
  size: number;
  sha256: string;
}
export interface ReplayOutput {
  /**
   * Path below the project, else the whole path; stdout
   */
  name: string;
  policy?: Policy;
  outcome:
    'identical' | 'within' | 'different' | 'missing' | 'unexpected' | 'ignored' | 'unreadable' | 'varies';
  /**
   * Counts as the same result
   */
  agrees: boolean;
  /**
   * Decides about the result
   */
  compared?: boolean;
  /**
   * undeclared: no result, as others were declared; side: a log, a cache or state of a program. Absent in older documents
   */
  role?: 'result' | 'undeclared' | 'side';
  /**
   * What a reader must know though the output agrees. Absent in older documents
   */
  remark?: string;
  /**
   * Largest difference and where, or the first
   */
  detail: string;
  captured?: string;
  here?: string;
}
export interface PlainPolicy {
  kind: 'bytes' | 'ignore' | 'pdf';
}
export interface NumberPolicy {
  kind:
    'numbers' | 'csv' | 'tsv' | 'json' | 'ndjson' | 'npy' | 'sqlite' | 'hdf5' | 'parquet' | 'netcdf' | 'rds';
  /**
   * Numbers are the same if |expected − actual| ≤ atol + rtol · |expected|; absent is 0
   */
  rtol?: number;
  atol?: number;
}
export interface LinePolicy {
  kind: 'text' | 'log' | 'masked';
  /**
   * Numbers are the same if |expected − actual| ≤ atol + rtol · |expected|; absent is 0
   */
  rtol?: number;
  atol?: number;
  /**
   * Lines may come in any order
   */
  unordered?: true;
}
export interface PicturePolicy {
  kind: 'pixel' | 'png' | 'jpeg' | 'svg';
  /**
   * Share of the pixels that may differ; absent is 0
   */
  pixels?: number;
  /**
   * Largest difference of a channel that counts as none; absent is 0
   */
  channel?: number;
}
/**
 * Of what holds numbers and pictures
 */
export interface MixedPolicy {
  kind: 'notebook' | 'content' | 'zip' | 'gzip' | 'tar' | 'office';
  /**
   * Numbers are the same if |expected − actual| ≤ atol + rtol · |expected|; absent is 0
   */
  rtol?: number;
  atol?: number;
  /**
   * Share of the pixels that may differ; absent is 0
   */
  pixels?: number;
  /**
   * Largest difference of a channel that counts as none; absent is 0
   */
  channel?: number;
}
export interface ReplayClaim {
  name: string;
  /**
   * As claimed: a pattern
   */
  output: string;
  select?: Selector;
  holds: boolean;
  outcome:
    'identical' | 'within' | 'different' | 'missing' | 'unexpected' | 'ignored' | 'unreadable' | 'varies';
  detail: string;
  /**
   * The value that the claim selects
   */
  captured?: string;
  /**
   * The value that the claim states, by which it is judged
   */
  stated?: string;
  here?: string;
}
export interface CellSelector {
  kind: 'cell';
  /**
   * Its name in the header, else its number, from 1
   */
  column: string;
  /**
   * From 1, below the header
   */
  row: number;
}
export interface PointerSelector {
  kind: 'pointer';
  /**
   * RFC 6901; of NDJSON the first step is the line, from 0
   */
  pointer: string;
}
export interface LineSelector {
  kind: 'line';
  /**
   * From 1
   */
  line: number;
}
export interface KeySelector {
  kind: 'key';
  /**
   * A word: what stands behind it in the last line that has it, as in `accuracy = 0.93`
   */
  key: string;
}
/**
 * What the reader asked beside what the capsule says; absent where nothing was
 */
export interface ReplayAsked {
  /**
   * @maxItems 10000
   */
  policies: AskedPolicy[];
  /**
   * @maxItems 1000
   */
  claims: Claim[];
  strict: boolean;
}
export interface AskedPolicy {
  pattern: string;
  policy: Policy1;
}
/**
 * What a paper says, and the output that it rests on. It holds if that output, or the selected value, is the same; where a value is stated, if the selected one is that as far as it is stated
 */
export interface Claim {
  name: string;
  /**
   * A pattern: relative to the project or absolute; stdout
   */
  output: string;
  select?: Selector1;
  /**
   * As the paper prints it
   */
  value?: string;
}
/**
 * It was run a second time here, for the first one was not as there. Absent in older documents
 */
export interface ReplayAgain {
  end: string;
  sameEnd: boolean;
  /**
   * Outputs that the two runs here left with other bytes, or one of them not at all: paths, and stdout
   *
   * @maxItems 100000
   */
  apart: string[];
}
/**
 * What was found after the run, besides the bytes that are kept beside the Report: enough to judge it again. Absent in older documents
 */
export interface ReplayEvidence {
  end: ReplayEvidenceEnd;
  /**
   * Seconds since 1970
   */
  began?: number;
  /**
   * Made or changed where the run works, and not known to the capsule
   *
   * @maxItems 1000
   */
  unknown: ReplayUnknown[];
  /**
   * Recorded outputs of which something stands there that the run did not make
   *
   * @maxItems 100000
   */
  unmade: ReplayUnmade[];
  /**
   * Recorded outputs that were left unread, more than --max-outputs among them; absent in older documents
   *
   * @maxItems 100000
   */
  unread?: ReplayUnread[];
  /**
   * @maxItems 1000
   */
  causes: ReplayCause[];
  /**
   * Causes that count only where the result is another
   *
   * @maxItems 1000
   */
  suspected: ReplayCause[];
}
export interface ReplayEvidenceEnd {
  exitCode?: number;
  signal?: string;
  timedOut: boolean;
}
export interface ReplayUnknown {
  path: string;
  how: 'made' | 'changed';
}
export interface ReplayUnmade {
  path: string;
  why: string;
}
export interface ReplayUnread {
  path: string;
  why: string;
}
export interface ReplayCause {
  /**
   * What it rests on; `chance`: two runs here differ as well; `lookup`: the run asked for it or listed it, and the capsule has less there; `unused`: it differs, and the run did not read it
   */
  kind?:
    | 'missing'
    | 'changed'
    | 'output'
    | 'credential'
    | 'variable'
    | 'network'
    | 'identity'
    | 'accounts'
    | 'host'
    | 'processor'
    | 'time'
    | 'chance'
    | 'lookup'
    | 'unused';
  what: string;
  detail: string;
}
export interface Label {
  name: string;
  value: string;
}
