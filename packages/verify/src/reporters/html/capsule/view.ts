import type { Lock, Manifest, Report } from '@holotype/model';
import type { RecordedRun } from '../../../workload/recorded.ts';
import type { CodeFile } from './code.ts';

/** A capsule or capture, and what else is known of it. */
export interface CapsuleView {
  /** Of kind `show`: its name is what readers call the capsule. */
  readonly report: Report;
  readonly manifest: Manifest;
  readonly manifestDigest: string;
  readonly lock?: Lock | undefined;
  /** The file as it lies here; absent of a directory. */
  readonly file?: CapsuleFacts | undefined;
  readonly recorded?: RecordedRun | undefined;
  readonly code?: readonly CodeFile[];
  /** Reports of replays of it, of anybody. */
  readonly replays?: readonly Report[];
}
export interface CapsuleFacts {
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}
