import type { ImageForm, RawPath } from '@holotype/model';

/** A rebuilt image on this machine. */
export interface Image {
  readonly form: ImageForm;
  /** A file; of an OCI layout, a tar. */
  readonly path: RawPath;
  /** `sha256:` and the digest of its OCI configuration; other forms have none. */
  readonly id?: string | undefined;
}
