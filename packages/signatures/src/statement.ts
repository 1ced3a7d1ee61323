import {
  type Attestation,
  canonicalJson,
  type Digest,
  DocumentError,
  isJsonObject,
  type Json,
  membersOf,
  readDocument,
  readJson,
  type Sha256,
  toDigest,
} from '@holotype/model';
import { type Envelope, noAttestation, statementType } from './envelope.ts';

/** What an in-toto Statement v1 of ours says: of which capsule, and what came out. */
export interface ReplayStatement {
  readonly manifestDigest: Digest;
  /** Of the capsule file, where the signer had it. */
  readonly file: Sha256 | undefined;
  readonly predicate: Attestation;
}

const statementV1 = 'https://in-toto.io/Statement/v1';
const predicateType = 'https://holotype.invalid/attestations/replay/v1';
// The names of files are the signer's own business.
const manifestName = 'manifest';
const fileName = 'capsule';

/** The payload of an envelope. */
export const writeStatement = ({ manifestDigest, file, predicate }: ReplayStatement): Buffer => {
  const subject = (name: string, hex: Sha256) => ({ name, digest: { sha256: hex } });
  return Buffer.from(
    canonicalJson({
      _type: statementV1,
      subject: [
        subject(manifestName, manifestDigest.slice('sha256:'.length)),
        ...(file === undefined ? [] : [subject(fileName, file)]),
      ],
      predicateType,
      predicate,
    }),
  );
};

/** Of a payload whose signature was verified before. Throws SignatureError `ATTESTATION_INVALID`, DocumentError `DOCUMENT_TOO_NEW`. */
export const readStatement = (
  { payloadType, payload }: Pick<Envelope, 'payloadType' | 'payload'>,
  what: string,
): ReplayStatement => {
  if (payloadType !== statementType) throw noAttestation(what, 'it signs something else than a Statement');
  try {
    const value = readJson(payload, what);
    const { _type, subject, predicateType: type, predicate } = membersOf(value);
    if (_type !== statementV1) throw noAttestation(what, 'it is not an in-toto Statement v1');
    if (type !== predicateType) throw noAttestation(what, 'it does not attest a replay');
    const manifest = digestOf(subject, manifestName);
    if (manifest === undefined) throw noAttestation(what, 'it does not name one Manifest');
    return {
      manifestDigest: toDigest(manifest),
      file: digestOf(subject, fileName),
      predicate: readDocument('attestation', Buffer.from(canonicalJson(predicate ?? null)), what),
    };
  } catch (error) {
    if (error instanceof DocumentError && error.code !== 'DOCUMENT_TOO_NEW')
      throw noAttestation(what, error.message);
    throw error;
  }
};

/** Of the one subject of that name. */
const digestOf = (subjects: Json | undefined, name: string): Sha256 | undefined => {
  const all = Array.isArray(subjects) ? (subjects as Json[]).filter(isJsonObject) : [];
  const [one, another] = all.filter((subject) => subject['name'] === name);
  const digest = another === undefined ? one?.['digest'] : undefined;
  const hex = membersOf(digest)['sha256'];
  return typeof hex === 'string' && /^[0-9a-f]{64}$/.test(hex) ? hex : undefined;
};
