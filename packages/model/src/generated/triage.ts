// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * ready: nothing speaks against a replay; look: read the reasons first; lacks: needs what is not in it or what the machine has not; broken: it has to be sent again
 */
export type Answer = 'ready' | 'look' | 'lacks' | 'broken';
/**
 * @maxItems 65536
 */
export type Words = string[];
/**
 * Addresses outside its own machine that the run asked
 *
 * @maxItems 65536
 */
export type Words1 = string[];

/**
 * What capsules of strangers say of themselves, what is wrong with them, and whether one machine could replay them; nothing of them was run.
 */
export interface Triage {
  triageVersion: '1-0-0';
  tool: Tool;
  /**
   * UTC
   */
  madeAt: string;
  host?: TriageHost;
  /**
   * In the order in which they were given
   *
   * @maxItems 100000
   */
  capsules: TriagedCapsule[];
}
export interface Tool {
  name: string;
  version: string;
}
/**
 * The machine that was asked about; absent where nothing is known of one
 */
export interface TriageHost {
  /**
   * A record, as the user named it, or `this machine`
   */
  name: string;
  /**
   * UTC; absent of this machine
   */
  recordedAt?: string;
}
export interface TriagedCapsule {
  /**
   * As it was given
   */
  file: string;
  /**
   * Bytes of the file; 0 of a directory
   */
  size: number;
  /**
   * Of the file; absent where it could not be read
   */
  sha256?: string;
  /**
   * The worst of its reasons; ready if there is none
   */
  answer: 'ready' | 'look' | 'lacks' | 'broken';
  /**
   * The worst first
   *
   * @maxItems 100000
   */
  reasons: TriageReason[];
  manifestDigest?: string;
  signature?: TriageSignature;
  says?: TriageSays;
}
export interface TriageReason {
  code: string;
  answer: Answer;
  text: string;
}
/**
 * Of the file FILE.sig beside it, or the best of what is attached to it in a registry; absent where there is none
 */
export interface TriageSignature {
  /**
   * unknown: good, by a key that nobody vouched for; not-allowed: by one that is listed, and not for this
   */
  state: 'vouched' | 'unknown' | 'not-allowed' | 'invalid';
  signers: Words;
}
/**
 * What the capsule states; absent where it could not be opened
 */
export interface TriageSays {
  title?: string;
  authors: Words;
  licence?: string;
  /**
   * As a shell would take it
   */
  command?: string;
  claims?: Words;
  outputs?: number;
  /**
   * `Debian GNU/Linux 12 (bookworm)`
   */
  system?: string;
  architecture?: string;
  packages: number;
  /**
   * How long the run took where it was frozen
   */
  seconds?: number;
  /**
   * Bytes, largest process
   */
  memory?: number;
  /**
   * The run opened the device of a GPU
   */
  gpu: boolean;
  /**
   * Bytes of public packages that a rebuild needs and the capsule does not contain
   */
  download: number;
  /**
   * Bytes of the rebuilt directory
   */
  rebuilt: number;
  network?: Words1;
  /**
   * Inputs that the capsule does not contain
   *
   * @maxItems 100000
   */
  data?: TriageData[];
}
export interface TriageData {
  slot: string;
  size: number;
  url?: string;
}
