import type { HostFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { Component } from './component.ts';

/** Folders of many packages, of which those come that a run used. */
export interface Collection {
  /** Last names of such folders. */
  readonly folders: ReadonlySet<string>;
  readonly complete: (request: CollectionRequest) => Collected;
}

export interface CollectionRequest {
  readonly files: HostFiles;
  /** What was touched, by the folder that it lies in. */
  readonly touched: ReadonlyMap<RawPath, readonly RawPath[]>;
  /** Folders of environments, whose packages are told apart also where nothing of them was touched. */
  readonly folders: readonly RawPath[];
  /** Packages that are wanted though nothing of them was touched, as users call them. */
  readonly also: readonly string[];
  /** True if an OS package brought it. */
  readonly isOwned: (path: RawPath) => boolean;
}

/** What a folder holds beside the packages that were used. */
export interface FolderRest {
  readonly unused: readonly { readonly name: string; readonly version: string; readonly bytes: number }[];
  /** Paths in it that are of no package. */
  readonly loose: readonly RawPath[];
  /** Of the unused ones, outside of it. */
  readonly outside: readonly RawPath[];
}
export interface Collected {
  /** The packages that were used, with what they require. */
  readonly components: readonly Component[];
  /** Of the folders of environments. */
  readonly rests: ReadonlyMap<RawPath, FolderRest>;
}
