// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * Where each byte of a Tree comes from.
 */
export interface Lock {
  lockVersion: '1-0-8';
  tool: Tool;
  treeDigest: string;
  /**
   * @maxItems 250000
   */
  artifacts: Artifact[];
  /**
   * @maxItems 250000
   */
  packages: PackageAnswer[];
  /**
   * @maxItems 250000
   */
  packs: Pack[];
  /**
   * NDJSON of MapLine, in assembly order
   *
   * @maxItems 10000
   */
  map: Chunk[];
  /**
   * @minItems 1
   * @maxItems 100
   */
  layers: Layer[];
  image: ImageDigests;
  totals: LockTotals;
}
export interface Tool {
  name: string;
  version: string;
}
/**
 * A public file that gives back some of the bytes
 */
export interface Artifact {
  purl: string;
  /**
   * How it is opened: each is the format of one ecosystem. Adding one is an ADDITION
   */
  format: 'deb' | 'wheel' | 'npm' | 'conda' | 'cpython' | 'go' | 'crate' | 'rust' | 'gem' | 'file';
  sha256: string;
  size: number;
  /**
   * In order of preference
   *
   * @minItems 1
   * @maxItems 64
   */
  urls: string[];
  /**
   * content: opened and every member compared; checksums: the package's own checksums agree with the files, not opened
   */
  trust: 'content' | 'checksums';
  /**
   * Whether the index that named it was signed by a captured key; expired: it was, but past its own Valid-Until when the machine was captured; none: found by content only
   */
  index: 'signed' | 'expired' | 'unverified' | 'none';
}
export interface PackageAnswer {
  purl: string;
  /**
   * proven: fetched and opened; trusted: named by its index and its checksums agree; unreachable: the file, or an index that may name it, is not to be had from here; gone: no index has it
   */
  answer: 'proven' | 'trusted' | 'unreachable' | 'gone';
  evidence: string;
  /**
   * Position in artifacts
   */
  artifact?: number;
  /**
   * What the package states of its own, in its own words: an SPDX expression, Debian's short names, classifiers of Python, several separated by `; `; absent where it states none that a program can read
   */
  licence?: string;
}
/**
 * Contents one after another, in the order of the map, cut into independent zstd frames
 */
export interface Pack {
  digest: string;
  size: number;
  contentSize: number;
  /**
   * @maxItems 1000000
   */
  frames: PackFrame[];
}
export interface PackFrame {
  size: number;
  contentSize: number;
}
/**
 * A zstd-compressed piece of an NDJSON stream, cut between lines.
 */
export interface Chunk {
  /**
   * Of the compressed bytes: how the piece is found
   */
  digest: string;
  size: number;
  /**
   * Of the NDJSON text
   */
  contentDigest: string;
  contentSize: number;
  lines: number;
}
/**
 * A run of map sources that makes one layer; the last layer has no sources and holds directories and what has no content
 */
export interface Layer {
  /**
   * How many artifacts or packs, in the order of the map
   */
  sources: number;
  diffId: string;
  size: number;
}
/**
 * What every rebuild gives, on any host, as any user
 */
export interface ImageDigests {
  tarDigest: string;
  tarSize: number;
  /**
   * The image ID
   */
  configDigest: string;
  manifestDigest: string;
  /**
   * Why the oci form cannot hold this Tree; absent if it can
   */
  refused?: string;
}
/**
 * Of distinct contents, by where they come from. Bytes are sizes of contents; stored is what the capsule needs for them
 */
export interface LockTotals {
  proven: LockTotal;
  trusted: LockTotal;
  kept: LockTotal;
  derived?: LockTotal1;
}
export interface LockTotal {
  contents: number;
  bytes: number;
  stored: number;
}
/**
 * The part of proven that is in no public file as it stands, and that rules make of one; absent if there is none
 */
export interface LockTotal1 {
  contents: number;
  bytes: number;
  stored: number;
}
