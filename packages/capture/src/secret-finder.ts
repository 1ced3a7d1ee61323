import type { RawPath } from '@holotype/model';

/** A place in a file that looks like a secret. */
export interface SecretPlace {
  /** The name of the rule that found it. */
  readonly rule: string;
  /** From 1; undefined where lines do not count. */
  readonly line: number | undefined;
}

/**
 * Tells what looks like a secret. A capture has no rules for that: whoever asks for one hands them over (`@holotype/secrets` has them), and
 * a program that never captures need not install them.
 */
export interface SecretFinder {
  /** True for text that holds a token or a private key, beside user names and passwords in URLs. */
  readonly looksSecret: (text: string) => boolean;
  /** Searches regular files, as paths inside `root`; `/` is this machine. Stops with the reason of `signal`. */
  readonly scanFiles: (request: {
    readonly root: RawPath;
    readonly paths: Iterable<RawPath>;
    readonly signal?: AbortSignal | undefined;
  }) => Promise<{ readonly findings: ReadonlyMap<RawPath, readonly SecretPlace[]> }>;
  /** Those of the paths that repeat what one of the files with secrets holds, in a form that no rule knows. */
  readonly derivedOf: (paths: Iterable<RawPath>, secret: ReadonlySet<RawPath>) => readonly RawPath[];
}
