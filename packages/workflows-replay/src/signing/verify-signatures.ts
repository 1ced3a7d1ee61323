import { openLocal } from '@holotype/host';
import {
  type Attestation,
  type Digest,
  fingerprintOf,
  HolotypeError,
  type RawPath,
  rawToText,
  type Reference,
  referenceText,
} from '@holotype/model';
import {
  type AllowedSigner,
  capsuleText,
  looksLikeSshSignature,
  namespace,
  readAllowedSigners,
  readArmored,
  readEnvelope,
  readStatement,
  signedBytes,
  signsMessage,
  type SshSignature,
  whoVouches,
} from '@holotype/signatures';
import type { WorkflowContext } from '../context.ts';
import { SigningError } from './errors.ts';
import { digestOfWhole, signatureBeside, type SigningKey } from './sign.ts';
import { type SignedReferrer, signedReferrers } from './signed-referrers.ts';

export interface VerifySignaturesRequest {
  readonly capsule: RawPath;
  /** Of a capsule in a registry, by digest. */
  readonly reference?: Reference | undefined;
  /** Signatures and attestations; none: the one beside the capsule, or what is attached to it in a registry. */
  readonly signatures: readonly RawPath[];
  readonly allowedSigners: RawPath | undefined;
  /** Whom each signer must be. */
  readonly identity: string | undefined;
  /** Milliseconds since 1970 at which signers must be allowed; default: now. */
  readonly at: number | undefined;
}

/** `unknown`: a good signature by a key that nobody vouched for. `not-allowed`: by one that is listed, and not for this. */
export type SignatureState = 'vouched' | 'unknown' | 'not-allowed' | 'invalid';

export interface CheckedSignature {
  /** As text. */
  readonly file: string;
  /** Of what is attached to the capsule in a registry: of what refers to it. */
  readonly referrer?: Digest;
  readonly state: SignatureState;
  /** Whose the key is, as the list of allowed signers has it. */
  readonly principals: readonly string[];
  /** In words, where it is not allowed or not valid. */
  readonly why?: string;
  /** Absent where it is not valid. */
  readonly key?: SigningKey;
  /** What the signer attests, of a file that is an attestation. */
  readonly attestation?: Attestation;
}

export interface CheckedSignatures {
  readonly manifestDigest: Digest;
  readonly fingerprint: string;
  /** What a signature of the capsule signs. */
  readonly text: string;
  readonly signatures: readonly CheckedSignature[];
}

const mostBytes = 128 * 1024 * 1024;

/**
 * Who signed a capsule, and who attests what of it. Throws SigningError `SIGNATURE_MISSING`, SignatureError `SIGNERS_INVALID`, CapsuleError,
 * DocumentError, RegistryError, NetError.
 */
export const verifySignatures = async (
  context: WorkflowContext,
  request: VerifySignaturesRequest,
): Promise<CheckedSignatures> => {
  const { capsule, allowedSigners, identity } = request;
  const files = signedFiles(request);
  const signers = signersIn(allowedSigners);
  const manifestDigest = await digestOfWhole(capsule);
  const at = request.at ?? Date.parse(context.now());
  const asked = { manifestDigest, signers, at, identity };
  return {
    manifestDigest,
    fingerprint: fingerprintOf(manifestDigest),
    text: capsuleText(manifestDigest),
    signatures: files
      ? files.flatMap((one) => checkSigned(one, asked))
      : await checkReferrers(context, request.reference, asked),
  };
};

/** Undefined where those that are attached are to be looked for. */
const signedFiles = ({
  capsule,
  reference,
  signatures,
}: VerifySignaturesRequest): readonly SignedFile[] | undefined => {
  if (reference && signatures.length === 0) return undefined;
  const hint = 'give the signature that belongs to the capsule, or make one: holotype sign';
  return (signatures.length > 0 ? signatures : [signatureBeside(capsule)]).map((path) => ({
    file: rawToText(path),
    bytes: readWanted(path, hint),
  }));
};

const checkReferrers = async (
  context: WorkflowContext,
  reference: Reference | undefined,
  asked: SignatureQuestion,
): Promise<readonly CheckedSignature[]> => {
  if (!reference) return [];
  const checked: CheckedSignature[] = [];
  for await (const one of signedReferrers(context, reference, ['signature', 'attestation']))
    checked.push(...checkReferrer(one, asked));
  if (checked.length > 0) return checked;
  const shown = referenceText(reference);
  throw new SigningError(
    'SIGNATURE_MISSING',
    `neither a signature nor an attestation is attached to ${shown}`,
    {
      hint: `name the file of a signature, or attach one: holotype sign ${shown} --key KEY`,
      exit: 'missing',
    },
  );
};

/** As checkSigned, of what is attached in a registry. */
export const checkReferrer = (
  { file, referrer, bytes }: SignedReferrer,
  asked: SignatureQuestion,
): readonly CheckedSignature[] =>
  (bytes ? checkSigned({ file, bytes }, asked) : [invalid(file, 'more is attached than is read')]).map(
    (one) => ({ ...one, referrer }),
  );

/** Whose keys are trusted; nobody's without a file. Throws SigningError `SIGNATURE_MISSING`, SignatureError `SIGNERS_INVALID`. */
export const signersIn = (path: RawPath | undefined): readonly AllowedSigner[] =>
  path === undefined
    ? []
    : readAllowedSigners(
        readWanted(path, 'a line of it is: who@example.org ssh-ed25519 AAAA…'),
        rawToText(path),
      );

/** The signature beside a capsule, if there is one. Throws HostError. */
export const besideOf = (capsule: RawPath): SignedFile | undefined => {
  const path = signatureBeside(capsule);
  const bytes = openLocal().files.bytes(path, mostBytes);
  return bytes && { file: rawToText(path), bytes };
};

const readWanted = (path: RawPath, hint: string): Uint8Array => {
  const bytes = openLocal().files.bytes(path, mostBytes);
  if (bytes) return bytes;
  throw new SigningError('SIGNATURE_MISSING', `there is no ${rawToText(path)}`, { hint, exit: 'missing' });
};

/** What a signature is compared with. */
export interface SignatureQuestion {
  readonly manifestDigest: Digest;
  readonly signers: readonly AllowedSigner[];
  readonly at: number;
  readonly identity: string | undefined;
}

interface SignedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Of a capsule whose Manifest digest is known: a file holds one signature, or an attestation with several. What is wrong with it is an answer. */
export const checkSigned = (
  { file, bytes }: SignedFile,
  asked: SignatureQuestion,
): readonly CheckedSignature[] => {
  try {
    return looksLikeSshSignature(bytes)
      ? [checkSignature(file, readArmored(bytes), asked)]
      : checkAttestation({ file, bytes }, asked);
  } catch (error) {
    if (!(error instanceof HolotypeError)) throw error;
    return [invalid(file, error.message)];
  }
};

const invalid = (file: string, why: string): CheckedSignature => ({
  file,
  state: 'invalid',
  principals: [],
  why,
});

const checkSignature = (file: string, signature: SshSignature, asked: SignatureQuestion): CheckedSignature =>
  signsMessage(signature, namespace, Buffer.from(capsuleText(asked.manifestDigest)))
    ? { file, ...whose(signature, asked) }
    : invalid(file, otherBytes(signature, 'it was made for another capsule, or the signature was changed'));

const otherBytes = ({ namespace: said }: SshSignature, why: string): string =>
  said === namespace
    ? why
    : `it was made for another purpose: namespace ${JSON.stringify(said.slice(0, 64))}`;

/** What it says is read from the bytes that were verified, and only then. */
const checkAttestation = (
  { file, bytes }: SignedFile,
  asked: SignatureQuestion,
): readonly CheckedSignature[] => {
  const envelope = readEnvelope(bytes, file);
  const signed = signedBytes(envelope);
  const bad = envelope.signatures.find((one) => !signsMessage(one, namespace, signed));
  if (bad) return [invalid(file, otherBytes(bad, 'it was changed after it was signed'))];
  const { manifestDigest, predicate } = readStatement(envelope, file);
  if (manifestDigest !== asked.manifestDigest) return [invalid(file, 'it attests another capsule')];
  return envelope.signatures.map((one) => ({ file, ...whose(one, asked), attestation: predicate }));
};

const reasons = {
  namespace: `the key is listed for other namespaces than ${namespace}`,
  'too-early': 'the key is not allowed yet',
  expired: 'the key is no longer allowed',
  identity: 'the key belongs to somebody else',
} as const;

const whose = (
  { key }: SshSignature,
  { signers, at, identity }: SignatureQuestion,
): Omit<CheckedSignature, 'file'> => {
  const vouched = whoVouches(signers, key, { namespace, at, identity });
  return {
    state: vouched.state,
    principals: vouched.state === 'unknown' ? [] : vouched.principals,
    ...(vouched.state === 'not-allowed' && { why: reasons[vouched.why] }),
    key: { type: key.type, fingerprint: key.fingerprint },
  };
};
