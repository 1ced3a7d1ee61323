import type { Entry, RawPath } from '@holotype/model';

interface Named {
  /** Relative to the recipe's directory: ASCII letters, digits and `. _ + ~ - /`. */
  readonly path: string;
  /** In a few words, for the Recipe document. */
  readonly what: string;
}
/** For people and programs: a Containerfile, a script. */
export interface TextFile extends Named {
  readonly kind: 'text';
  readonly text: string;
}
/** Captured names, which may be any bytes; one character is one byte. */
export interface ListFile extends Named {
  readonly kind: 'list';
  readonly raw: string;
}
/** A public package as it stands. */
export interface PackageFile extends Named {
  readonly kind: 'package';
  /** Position in the Lock's artifacts. */
  readonly artifact: number;
}
/** A tar that is assembled from the Lock's sources. */
export interface ArchiveFile extends Named {
  readonly kind: 'archive';
  /** Parents before what lies in them. */
  readonly members: readonly ArchiveMember[];
}
export type OutputFile = TextFile | ListFile | PackageFile | ArchiveFile;

export interface ArchiveMember {
  /** Path, type and metadata as they stand in the tar. */
  readonly entry: Entry;
  /** A hardlink to an earlier member. */
  readonly linkTo?: RawPath | undefined;
  /** Where the content of a file comes from; undefined for an empty file, and for what is no file. */
  readonly from?: ContentSource | undefined;
}
export type ContentSource =
  /** What the Map gives for the entry of the Tree at this position. */
  | { readonly kind: 'tree'; readonly index: number }
  /** What the artifact at this position has under `data:` or `control:` and path text, whatever the Tree has. */
  | { readonly kind: 'artifact'; readonly artifact: number; readonly member: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };
