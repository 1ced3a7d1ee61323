import { sha256 } from '@holotype/model';
import type { Store } from '@holotype/store';
import type { Signed } from './clear-signed.ts';
import type { Keys } from './keys.ts';
import { verifySignature } from './signature.ts';
import type { Verdict } from './verifier.ts';

/** Seconds. A key that expires in between is one that was good when the file was signed. */
const goodFor = 24 * 3600;

/** A verdict that is no finding: a program that checks may be installed, a key found. */
class NotSigned extends Error {
  readonly verdict: Verdict;

  constructor(verdict: Verdict) {
    super(verdict.evidence);
    this.verdict = verdict;
  }
}

/** As verifySignature; that a signature is good is remembered for a day, by the bytes that say so. */
export const findSignature = async (
  store: Pick<Store, 'remember'>,
  signed: Signed,
  keys: Keys,
): Promise<Verdict> => {
  const parts = [signed.signature, ...keys.fingerprints].map((text) => sha256(text));
  const about = {
    kind: 'a good signature of a Release file, 2',
    of: sha256(signed.content),
    beside: [...parts, ...keys.keyrings.map((keyring) => sha256(keyring))].join(' '),
    maxAge: goodFor,
  };
  try {
    return await store.remember(about, async () => {
      const verdict = await verifySignature(signed, keys);
      if (verdict.signature !== 'signed') throw new NotSigned(verdict);
      return verdict;
    });
  } catch (error) {
    if (error instanceof NotSigned) return error.verdict;
    throw error;
  }
};
