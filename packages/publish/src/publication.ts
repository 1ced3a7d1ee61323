import type { About, Digest, Lock, Manifest, Report, Sha256, Sources, Tool } from '@holotype/model';

/** All that the files of a deposit are made from. */
export interface Publication {
  readonly manifest: Manifest;
  readonly manifestDigest: Digest;
  readonly lock: Lock;
  /** Bytes of public packages that are not in the capsule, as they are downloaded. */
  readonly downloadBytes: number;
  readonly sources: Sources;
  /** Of packages, by purl, those that they need themselves; a package whose needs are not known is not in it. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  readonly kept: KeptFiles;
  /** The capsule as a file. */
  readonly capsule: PublishedCapsule;
  /** What the Manifest says of the work, and what was added when it was published. */
  readonly about: About;
  /** The results of the run and what is claimed of them; none in the capsule of a machine. */
  readonly results: Results;
  /** Replays of this capsule. */
  readonly reports: readonly Report[];
  /** SHA256SUMS.sig will lie beside SHA256SUMS. */
  readonly isSigned: boolean;
  /** Other files that lie in the deposit. */
  readonly others: readonly OtherFile[];
  /** The day of publishing, UTC, as in 2026-11-29. */
  readonly today: string;
  readonly tool: Tool;
}

export interface PublishedCapsule {
  /** A file name without a directory. */
  readonly name: string;
  readonly size: number;
  readonly sha256: Sha256;
}

/** Files of the environment that the capsule contains, since no public package gives them. */
export interface KeptFiles {
  readonly files: readonly KeptFile[];
  /** How many more there are. */
  readonly left: number;
}
export interface KeptFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: Sha256;
  /** The purl of the package that it belongs to. */
  readonly purl: string | undefined;
}

export interface OtherFile extends PublishedCapsule {
  readonly mediaType: string;
  /** One sentence without a full stop. */
  readonly about: string;
}

export interface Results {
  readonly outputs: readonly ResultOutput[];
  readonly claims: readonly ResultClaim[];
}
export interface ResultOutput {
  /** Path below the project, else the whole path; stdout. */
  readonly name: string;
  readonly size: number;
  readonly sha256: Sha256;
  /** Two runs on the machine gave different bytes. */
  readonly varies: boolean;
  /** How it is compared, in the notation of `--compare`. */
  readonly policy: string;
  readonly isResult: boolean;
}
export interface ResultClaim {
  readonly name: string;
  /** The output, or the value in it, as people read it: `table.csv, rmse, row 3`. */
  readonly carrier: string;
  /** As the paper prints it. */
  readonly value: string | undefined;
  /** Positions in `outputs`. */
  readonly outputs: readonly number[];
}

/** A file of a deposit. */
export interface PublishedFile {
  readonly name: string;
  readonly text: string;
}

/** A file that a format writes. */
export interface FormatFile {
  readonly name: string;
  readonly mediaType: string;
  /** For readers of the deposit: a sentence without a full stop. */
  readonly about: string;
}
