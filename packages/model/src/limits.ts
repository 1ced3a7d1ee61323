const mebibyte = 1024 * 1024;

/**
 * The most that a capsule or a capture may hold. Who writes one keeps to it, who reads one refuses more before it takes memory or time;
 * docs/formats.md says the same, and a test holds both together. Lists in documents have theirs in the schemas.
 */
export const limits = {
  /** Bytes of a Manifest, a Lock, or an index.json. */
  documentBytes: 64 * mebibyte,
  /** Values in it, at any depth: two bytes of text can be a value that takes two hundred in memory. */
  documentValues: 2_000_000,
  documentDepth: 64,
  /** Blobs in a layout, packs and artifacts for the most part. */
  layoutMembers: 250_000,
  /** Bytes of all OCI manifests of a capsule together. */
  layoutManifests: 64 * mebibyte,
  /** Paths; a reader needs some 500 bytes for each. */
  treeEntries: 2_000_000,
  /** Bytes of all lines of the Tree. */
  treeText: 1024 * mebibyte,
  /** Sum of the sizes of its files. */
  treeBytes: 16 * mebibyte * mebibyte,
  /** Bytes of all lines of the Map. */
  mapText: 512 * mebibyte,
  /** Bytes of text in one chunk. */
  chunkText: 8 * mebibyte,
  /** Bytes of content in every frame of a pack but its last. */
  frameContent: 4 * mebibyte,
  /** A pack with so many bytes of content takes no other content. */
  packContent: 32 * mebibyte,
  /** Bytes of one output, stream or standard input of a run: it is read whole. */
  runContent: 1024 * mebibyte,
} as const;
