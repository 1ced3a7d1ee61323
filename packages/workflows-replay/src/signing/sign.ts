import { loadTree, openCapsule } from '@holotype/capsule';
import { writeWhole } from '@holotype/host';
import { type Digest, documentDigest, fingerprintOf, type RawPath } from '@holotype/model';
import { capsuleText, toArmored } from '@holotype/signatures';
import type { WorkflowContext } from '../context.ts';
import { refuseExisting } from '../refuse-existing.ts';
import { signBytes } from './sign-bytes.ts';

export interface SignRequest {
  readonly capsule: RawPath;
  /** See signBytes. */
  readonly key: RawPath;
  readonly output: RawPath;
  /** Replaces a file that is there. */
  readonly force: boolean;
}

export interface SigningKey {
  readonly type: string;
  /** As `ssh-keygen -l` prints it. */
  readonly fingerprint: string;
}

export interface SignedCapsule {
  readonly manifestDigest: Digest;
  /** See fingerprintOf. */
  readonly fingerprint: string;
  /** What was signed. */
  readonly text: string;
  readonly key: SigningKey;
}

/** Where the signature of a capsule lies, if nobody says otherwise. */
export const signatureBeside = (capsule: RawPath): RawPath => `${capsule}.sig`;

/** Signs the Manifest digest of a capsule, once its Tree is the one that the Manifest states. Throws SigningError, HostError, CapsuleError, DocumentError. */
export const signCapsule = async (
  context: Pick<WorkflowContext, 'environment'>,
  { capsule, key, output, force }: SignRequest,
): Promise<SignedCapsule> => {
  refuseExisting(output, force);
  const manifestDigest = await digestOfWhole(capsule);
  const text = capsuleText(manifestDigest);
  const signature = await signBytes(context, key, Buffer.from(text));
  writeWhole(output, toArmored(signature));
  const { type, fingerprint } = signature.key;
  return { manifestDigest, fingerprint: fingerprintOf(manifestDigest), text, key: { type, fingerprint } };
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
