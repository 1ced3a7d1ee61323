import type { CapsuleReader } from '@holotype/capsule';
import { documentDigest, FingerprintError, fingerprintOf, rawToText } from '@holotype/model';

/** Throws FingerprintError `FINGERPRINT_OTHER` if the capsule is another one than the one expected, in the form of readFingerprint. */
export const refuseAnother = (
  { path, written }: Pick<CapsuleReader, 'path' | 'written'>,
  expected: string | undefined,
): void => {
  if (expected === undefined) return;
  const found = fingerprintOf(documentDigest(written));
  if (found === expected) return;
  throw new FingerprintError(
    'FINGERPRINT_OTHER',
    `${rawToText(path)} is another capsule: its fingerprint is ${found}, not ${expected}`,
    {
      hint: 'get the capsule that was published with this fingerprint; an amended capsule has a fingerprint of its own',
    },
  );
};
