import { loadTree, openCapsule } from '@holotype/capsule';
import { type Digest, documentDigest, fingerprintOf, type RawPath } from '@holotype/model';
import { capsuleText, toArmored } from '@holotype/signatures';
import type { WorkflowContext } from '../context.ts';
import { keepSigned, refusePlaceTaken, type SignedAt, type SignedPlace } from './keep-signed.ts';
import { signBytes } from './sign-bytes.ts';

export interface SignRequest {
  readonly capsule: RawPath;
  /** See signBytes. */
  readonly key: RawPath;
  readonly to: SignedPlace;
}

export interface SigningKey {
  readonly type: string;
  /** As `ssh-keygen -l` prints it. */
  readonly fingerprint: string;
}

export interface SignedCapsule {
  readonly at: SignedAt;
  readonly manifestDigest: Digest;
  /** See fingerprintOf. */
  readonly fingerprint: string;
  /** What was signed. */
  readonly text: string;
  readonly key: SigningKey;
}

/** Where the signature of a capsule lies, if nobody says otherwise. */
export const signatureBeside = (capsule: RawPath): RawPath => `${capsule}.sig`;

/**
 * Signs the Manifest digest of a capsule, once its Tree is the one that the Manifest states. Throws SigningError, HostError, CapsuleError, DocumentError,
 * RegistryError, NetError.
 */
export const signCapsule = async (
  context: WorkflowContext,
  { capsule, key, to }: SignRequest,
): Promise<SignedCapsule> => {
  refusePlaceTaken(to);
  const manifestDigest = await digestOfWhole(capsule);
  const text = capsuleText(manifestDigest);
  const signature = await signBytes(context, key, Buffer.from(text));
  const at = await keepSigned(context, to, 'signature', toArmored(signature));
  const { type, fingerprint } = signature.key;
  return { at, manifestDigest, fingerprint: fingerprintOf(manifestDigest), text, key: { type, fingerprint } };
};

/** The Manifest digest of a capsule with the Tree that belongs to it. */
export const digestOfWhole = async (capsule: RawPath): Promise<Digest> => {
  const reader = await openCapsule(capsule);
  try {
    await loadTree(reader);
    return documentDigest(reader.written);
  } finally {
    reader.close();
  }
};
