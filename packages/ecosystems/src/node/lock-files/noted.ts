/** What a lock file notes of one version: where its file is, and digests of that file. */
export interface NotedVersion {
  readonly name: string;
  readonly version: string;
  /** An http or https URL. */
  readonly resolved: string | undefined;
  /** Subresource Integrity. */
  readonly integrity: string | undefined;
}

/** A URL that can be asked; undefined for what is none, such as a directory or a repository. */
export const toWebUrl = (value: unknown): string | undefined =>
  typeof value === 'string' && /^https?:\/\/./.test(value) && URL.canParse(value) ? value : undefined;
