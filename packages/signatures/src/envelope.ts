import { canonicalJson, DocumentError, isJsonObject, type Json, membersOf, readJson } from '@holotype/model';
import { readBase64 } from './base64.ts';
import { SignatureError } from './errors.ts';
import { readBlob, type SshSignature } from './ssh-signature.ts';

/** DSSE 1.0.2: bytes, what they are, and who signed both. Read, not verified. */
export interface Envelope {
  readonly payloadType: string;
  readonly payload: Buffer;
  readonly signatures: readonly SshSignature[];
}

export const statementType = 'application/vnd.in-toto+json';
const mostSignatures = 16;

/** What is signed: the pre-authentication encoding, lengths in bytes. */
export const signedBytes = ({ payloadType, payload }: Pick<Envelope, 'payloadType' | 'payload'>): Buffer => {
  const type = Buffer.from(payloadType);
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${String(type.length)} `),
    type,
    Buffer.from(` ${String(payload.length)} `),
    payload,
  ]);
};

export const writeEnvelope = ({ payloadType, payload, signatures }: Envelope): string =>
  `${JSON.stringify(
    {
      payloadType,
      payload: payload.toString('base64'),
      signatures: signatures.map(({ key, blob }) => ({
        keyid: key.fingerprint,
        sig: blob.toString('base64'),
      })),
    },
    undefined,
    2,
  )}\n`;

export const noAttestation = (what: string, why: string): SignatureError =>
  new SignatureError('ATTESTATION_INVALID', `${what} is not a valid attestation: ${why}`, {
    hint: 'give a file that `holotype attest` wrote',
  });

/** Unknown members are ignored, as DSSE says. Throws SignatureError. */
export const readEnvelope = (bytes: Uint8Array, what: string): Envelope => {
  const { payloadType, payload: text, signatures } = readMembers(bytes, what);
  const payload = typeof text === 'string' ? readBase64(text) : undefined;
  if (typeof payloadType !== 'string' || payload === undefined)
    throw noAttestation(what, 'it has no payload of a type');
  if (!Array.isArray(signatures) || signatures.length === 0 || signatures.length > mostSignatures)
    throw noAttestation(what, `it does not have 1 to ${String(mostSignatures)} signatures`);
  return { payloadType, payload, signatures: (signatures as Json[]).map((one) => readSignature(one, what)) };
};

const readMembers = (bytes: Uint8Array, what: string): Record<string, Json> => {
  try {
    const value = readJson(bytes, what, { maxBytes: 64 * 1024 * 1024 });
    if (isJsonObject(value)) return value;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    throw noAttestation(what, error.message);
  }
  throw noAttestation(what, 'it is not a DSSE envelope');
};

/** The key id is a hint that nobody signed: one that names another key than the signature is refused, so that nothing shown rests on it. */
const readSignature = (value: Json, what: string): SshSignature => {
  const { sig, keyid = '' } = membersOf(value);
  const blob = typeof sig === 'string' ? readBase64(sig) : undefined;
  if (blob === undefined) throw noAttestation(what, 'a signature of it is not base64');
  const signature = readBlob(blob);
  if (keyid !== '' && keyid !== signature.key.fingerprint)
    throw noAttestation(what, `its keyid ${canonicalJson(keyid).slice(0, 80)} is not that of the key`);
  return signature;
};
