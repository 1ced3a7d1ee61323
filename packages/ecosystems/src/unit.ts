import type { HostFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';

/** A directory that is included whole once something in it was touched. */
export interface Unit {
  readonly name: string;
  /** True for what users call it, where it has another name for itself. */
  readonly isCalled?: (name: string) => boolean;
  readonly path: RawPath;
  /** What lies in it and is not of it. */
  readonly without: readonly RawPath[];
  /** Held with it. */
  readonly beside: readonly RawPath[];
  /** Counts as touched too. */
  readonly needs: readonly RawPath[];
  /** Of an environment: its folders of distributions, of which only those come that were used. */
  readonly sites?: readonly RawPath[];
  /** True for what it opens also where it is only asked for its version: that alone does not bring it whole. */
  readonly isOfAnswer?: (path: RawPath) => boolean;
}

export interface Place {
  readonly files: HostFiles;
  readonly path: RawPath;
  /** What it holds. */
  readonly names: ReadonlySet<string>;
  readonly isShared: (path: RawPath) => boolean;
}

export interface UnitKind {
  readonly name: string;
  /** A path below the directory that an OS package owns if the unit is a package's: then it is none. */
  readonly sign: string;
  readonly find: (place: Place) => Unit | undefined;
}

export const wholeUnit = (name: string, path: RawPath): Unit => ({
  name,
  path,
  without: [],
  beside: [],
  needs: [],
});
