// Generated from schemas/ by `npm run generate`. Do not edit.

export type Outcome =
  'identical' | 'within' | 'different' | 'missing' | 'unexpected' | 'ignored' | 'unreadable' | 'varies';

/**
 * The predicate of an in-toto Statement of the type https://holotype.invalid/attestations/replay/v1: somebody replayed a capsule, and this came out. Nothing of it names the person or the machine.
 */
export interface Attestation {
  attestationVersion: '1-0-0';
  tool: Tool;
  /**
   * UTC, by the clock of the signer
   */
  madeAt: string;
  report: AttestedReport;
  result: 'same' | 'different' | 'failed' | 'uncompared';
  /**
   * What the result rests on, as in a Report
   */
  decidedBy?: 'claims' | 'outputs' | 'everything';
  /**
   * Files that the run got instead of recorded ones: if there are any, what came out is not the recorded result
   */
  edited: number;
  asked?: AttestedAsked;
  /**
   * @maxItems 1000
   */
  claims: AttestedClaim[];
  /**
   * Those that were recorded
   *
   * @maxItems 100000
   */
  outputs: AttestedOutput[];
  /**
   * Outputs of the replay that were not recorded
   */
  unrecorded: number;
  run: AttestedRun;
  /**
   * What kind of machine it was: distribution, processor, memory, kernel, GPU
   *
   * @maxItems 100
   */
  machine: AttestedFact[];
}
export interface Tool {
  name: string;
  version: string;
}
/**
 * The Report that this was made of
 */
export interface AttestedReport {
  /**
   * Of its file
   */
  sha256: string;
  tool: Tool;
  /**
   * UTC
   */
  madeAt?: string;
}
/**
 * What was asked beside what the capsule says; absent where nothing was
 */
export interface AttestedAsked {
  /**
   * PATTERN=POLICY, as --compare takes them
   *
   * @maxItems 10000
   */
  policies: string[];
  /**
   * How many were added
   */
  claims: number;
  strict: boolean;
}
export interface AttestedClaim {
  name: string;
  /**
   * As claimed: a pattern
   */
  output: string;
  holds: boolean;
  outcome: Outcome;
  recorded?: string;
  /**
   * In the paper
   */
  stated?: string;
  /**
   * A number; text is left out, for it may tell of the machine
   */
  replayed?: string;
}
export interface AttestedOutput {
  name: string;
  outcome: Outcome;
  agrees: boolean;
}
export interface AttestedRun {
  form: string;
  enclosure: string;
  seconds: number;
}
export interface AttestedFact {
  name: string;
  value: string;
}
