import { limits, sha256 } from '@holotype/model';

/** What a run left at the place of an output: of a link its target. */
export interface Left {
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Undefined: more than is compared, and its hash is all. */
  readonly read: () => Promise<Uint8Array | undefined>;
}

/** What was read already. */
export const leftOf = (bytes: Uint8Array): Left => ({
  size: bytes.length,
  sha256: sha256(bytes),
  read: () => Promise.resolve(bytes),
});

/** Why an output of more bytes than are held in memory has no other verdict than that of its hash. */
export const tooLarge = `larger than ${String(limits.runContent / 1024 / 1024)} MB, which is all that is compared`;

/** Bytes of one picture that a page shows: so much of an output is read even where it is the same. */
export const pictureBytes = 2 * 1024 * 1024;
