import { loadTree, openCapsule } from '@holotype/capsule';
import { HostError, lstat, writeWhole } from '@holotype/host';
import { type Digest, documentDigest, fingerprintOf, type RawPath, rawToText } from '@holotype/model';
import { capsuleText, toArmored } from '@holotype/signatures';
import type { WorkflowContext } from '../context.ts';
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

/** Throws HostError `HOST_OUTPUT_EXISTS`. */
export const refuseReplacing = (output: RawPath, force: boolean): void => {
  const type = lstat(output)?.type;
  if (type === undefined || (force && type !== 'directory')) return;
  throw new HostError('HOST_OUTPUT_EXISTS', `${rawToText(output)} already exists`, {
    hint: `choose another name with -o${type === 'directory' ? '' : ', or add --force'}`,
  });
};

/** Signs the Manifest digest of a capsule, once its Tree is the one that the Manifest states. Throws SigningError, HostError, CapsuleError, DocumentError. */
export const signCapsule = async (
  context: Pick<WorkflowContext, 'environment'>,
  { capsule, key, output, force }: SignRequest,
): Promise<SignedCapsule> => {
  refuseReplacing(output, force);
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
