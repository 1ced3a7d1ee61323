import type { RawPath, Reason } from '@holotype/model';

/** Part of an environment, as directories included whole and single files. */
export interface Component {
  /** Of its rules: what it is. */
  readonly reason: Reason;
  /** True for what users call it, where it has another name for itself. */
  readonly isCalled?: (name: string) => boolean;
  readonly path: RawPath | undefined;
  readonly whole: readonly RawPath[];
  /** Left out of `whole`. */
  readonly without: readonly (readonly [path: RawPath, reason: Reason])[];
  readonly files: readonly RawPath[];
}
