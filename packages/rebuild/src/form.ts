import type { Entry, FormName, Lock, Manifest, RawPath } from '@holotype/model';
import type { Source } from './sources.ts';

/** Everything a form needs, in stream order. */
export interface Assembly {
  readonly manifest: Manifest;
  readonly lock: Lock;
  readonly tree: readonly Entry[];
  readonly sources: () => AsyncIterable<Source>;
  readonly onProgress: (bytes: number) => void;
  readonly privileged: boolean;
}

export interface FormResult {
  /** What was compared with the Lock: name to digest. Empty for a form without a digest. */
  readonly digests: Readonly<Record<string, string>>;
}

/** One way to write an environment. */
export interface Form {
  readonly name: FormName;
  /** True if it writes to `output`; a check writes nothing. */
  readonly writes: boolean;
  /** Writes to `output`, which does not exist; the caller renames it when it is whole. `name` is the name that it will have. */
  readonly write: (assembly: Assembly, output: RawPath, name: RawPath) => Promise<FormResult>;
}
