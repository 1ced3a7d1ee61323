import { hash } from 'node:crypto';
import { readBase64 } from './base64.ts';
import { malformed, unsupported } from './errors.ts';
import { readPublicKey, type SshPublicKey } from './public-key.ts';
import { readWire, wireString } from './wire.ts';

/** A signature as `ssh-keygen -Y sign` makes it (SSHSIG, OpenSSH's PROTOCOL.sshsig), read but not verified. */
export interface SshSignature {
  readonly key: SshPublicKey;
  /** What the signer said the signature is for. */
  readonly namespace: string;
  readonly hashName: 'sha256' | 'sha512';
  /** As SSH writes it. */
  readonly signature: Buffer;
  /** All of it, without the lines around it. */
  readonly blob: Buffer;
}

const start = '-----BEGIN SSH SIGNATURE-----';
const end = '-----END SSH SIGNATURE-----';
/** Bytes; that of the largest RSA key has a third. */
const mostBytes = 16_384;

export const looksLikeSshSignature = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, start.length)).toString('latin1') === start;

/** Throws SignatureError `SIGNATURE_INVALID`, `SIGNATURE_UNSUPPORTED`. */
export const readArmored = (bytes: Uint8Array): SshSignature => {
  if (bytes.length > mostBytes) throw malformed('it is far too large');
  const lines = Buffer.from(bytes).toString('latin1').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const inner = lines.slice(1, -1);
  if (lines[0] !== start || lines.at(-1) !== end || inner.some(({ length }) => length === 0 || length > 76))
    throw malformed('its first, last or another line is not as it must be');
  const blob = readBase64(inner.join(''));
  if (blob === undefined) throw malformed('it is not base64');
  return readBlob(blob);
};

/** As readArmored, of the bytes without lines around them. */
export const readBlob = (bytes: Uint8Array): SshSignature => {
  if (bytes.length > mostBytes) throw malformed('it is far too large');
  const blob = Buffer.from(bytes);
  if (blob.toString('latin1', 0, magic.length) !== magic) throw malformed('it does not begin with SSHSIG');
  const reader = readWire(blob.subarray(magic.length));
  const version = reader.uint32();
  if (version !== 1) throw unsupported(`SSH signatures of version ${String(version)} are not supported`);
  const keyBlob = reader.string();
  const namespace = reader.string();
  const reserved = reader.string();
  const hashName = reader.string().toString('latin1');
  const signature = reader.string();
  reader.end();
  if (reserved.length > 0) throw unsupported('SSH signatures with reserved data are not supported');
  if (hashName !== 'sha256' && hashName !== 'sha512')
    throw malformed(`its hash is ${JSON.stringify(hashName.slice(0, 64))}, not sha256 or sha512`);
  return { key: readPublicKey(keyBlob), namespace: namespace.toString('latin1'), hashName, signature, blob };
};

/** As ssh-keygen writes it. */
export const toArmored = ({ blob }: Pick<SshSignature, 'blob'>): string =>
  [start, ...(blob.toString('base64').match(/.{1,70}/g) ?? []), end, ''].join('\n');

/** Whether its key signed this message for this namespace. Throws SignatureError where the inner signature is malformed. */
export const signsMessage = (
  { key, namespace, hashName, signature }: SshSignature,
  wanted: string,
  message: Uint8Array,
): boolean => {
  if (namespace !== wanted) return false;
  const signed = Buffer.concat([
    Buffer.from(magic),
    ...[namespace, '', hashName].map(wireString),
    wireString(hash(hashName, message, 'buffer')),
  ]);
  return key.signs(signed, signature);
};

const magic = 'SSHSIG';
