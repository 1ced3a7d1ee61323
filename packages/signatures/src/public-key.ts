import { createPublicKey, hash, type JsonWebKey, type KeyObject, verify } from 'node:crypto';
import { malformed, unsupported } from './errors.ts';
import { readWire, type WireReader } from './wire.ts';

export interface SshPublicKey {
  /** As in `ssh-ed25519`. */
  readonly type: string;
  /** As SSH writes it; base64 of it stands in public key files. */
  readonly blob: Buffer;
  /** As `ssh-keygen -l` prints it: `SHA256:…`. */
  readonly fingerprint: string;
  /** Whether these bytes, as SSH writes a signature, sign the message with this key. Throws SignatureError. */
  readonly signs: (message: Uint8Array, signature: Uint8Array) => boolean;
}

/** Throws SignatureError `SIGNATURE_INVALID`, or `SIGNATURE_UNSUPPORTED` for another kind of key and for certificates. */
export const readPublicKey = (bytes: Uint8Array): SshPublicKey => {
  const blob = Buffer.from(bytes);
  const reader = readWire(blob);
  const type = reader.string().toString('latin1');
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  if (!kind)
    throw unsupported(
      /-cert-v\d\d@openssh\.com$/.test(type)
        ? 'signatures by SSH certificates are not supported'
        : `signatures by SSH keys of this type are not supported: ${JSON.stringify(type.slice(0, 64))}`,
    );
  const signs = kind(reader);
  reader.end();
  return { type, blob, fingerprint: keyFingerprint(blob), signs };
};

export const isKeyType = (text: string): boolean =>
  Object.hasOwn(kinds, text) || /^(ssh|ecdsa|sk-ssh|sk-ecdsa)-[a-z0-9-]+(@openssh\.com)?$/.test(text);

const keyFingerprint = (blob: Uint8Array): string =>
  `SHA256:${hash('sha256', blob, 'base64').replace(/=+$/, '')}`;

type Signs = SshPublicKey['signs'];
/** Reads what follows the type in a public key. */
type Kind = (reader: WireReader) => Signs;

const toKey = (jwk: JsonWebKey): KeyObject => {
  try {
    return createPublicKey({ key: jwk, format: 'jwk' });
  } catch {
    throw malformed('its public key is none');
  }
};

const base64url = (bytes: Buffer): string => bytes.toString('base64url');

/** What a signature holds behind the name of its algorithm, which must be one of these. */
const openSignature = (bytes: Uint8Array, ...algorithms: readonly string[]) => {
  const reader = readWire(bytes);
  const algorithm = reader.string().toString('latin1');
  if (!algorithms.includes(algorithm))
    throw malformed(`its algorithm is ${JSON.stringify(algorithm.slice(0, 64))}`);
  return { algorithm, reader, content: reader.string() };
};

const ed25519Key = (reader: WireReader): KeyObject => {
  const x = reader.string();
  if (x.length !== 32) throw malformed('its Ed25519 key does not have 32 bytes');
  return toKey({ kty: 'OKP', crv: 'Ed25519', x: base64url(x) });
};

const ed25519: Kind = (keyReader) => {
  const key = ed25519Key(keyReader);
  return (message, bytes) => {
    const { reader, content } = openSignature(bytes, 'ssh-ed25519');
    reader.end();
    return content.length === 64 && verify(null, message, key, content);
  };
};

const rsa: Kind = (keyReader) => {
  const [e, n] = [keyReader.positive(), keyReader.positive()];
  if (n.length < 256 || n.length > 2048 || e.length > 8)
    throw unsupported(`signatures by RSA keys of ${String(n.length * 8)} bits are not supported`);
  const key = toKey({ kty: 'RSA', n: base64url(n), e: base64url(e) });
  return (message, bytes) => {
    // `ssh-rsa` would be SHA-1.
    const { algorithm, reader, content } = openSignature(bytes, 'rsa-sha2-256', 'rsa-sha2-512');
    reader.end();
    return (
      content.length === n.length &&
      verify(algorithm === 'rsa-sha2-256' ? 'sha256' : 'sha512', message, key, content)
    );
  };
};

interface Curve {
  readonly ssh: string;
  readonly jwk: string;
  /** Bytes of a coordinate. */
  readonly size: number;
  readonly digest: string;
}
const p256: Curve = { ssh: 'nistp256', jwk: 'P-256', size: 32, digest: 'sha256' };
const p384: Curve = { ssh: 'nistp384', jwk: 'P-384', size: 48, digest: 'sha384' };
const p521: Curve = { ssh: 'nistp521', jwk: 'P-521', size: 66, digest: 'sha512' };

const ecdsaKey = (reader: WireReader, { ssh, jwk, size }: Curve): KeyObject => {
  const name = reader.string().toString('latin1');
  const point = reader.string();
  if (name !== ssh || point.length !== 1 + 2 * size || point[0] !== 4)
    throw malformed('its ECDSA key is not an uncompressed point of its curve');
  const [x, y] = [point.subarray(1, 1 + size), point.subarray(1 + size)];
  return toKey({ kty: 'EC', crv: jwk, x: base64url(x), y: base64url(y) });
};

const verifyEcdsa = (key: KeyObject, curve: Curve, message: Uint8Array, content: Buffer): boolean => {
  const reader = readWire(content);
  const numbers = [reader.positive(), reader.positive()];
  reader.end();
  if (numbers.some(({ length }) => length > curve.size)) return false;
  const raw = Buffer.concat(numbers.flatMap((one) => [Buffer.alloc(curve.size - one.length), one]));
  return verify(curve.digest, message, { key, dsaEncoding: 'ieee-p1363' }, raw);
};

const ecdsa =
  (curve: Curve): Kind =>
  (keyReader) => {
    const key = ecdsaKey(keyReader, curve);
    return (message, bytes) => {
      const { reader, content } = openSignature(bytes, `ecdsa-sha2-${curve.ssh}`);
      reader.end();
      return verifyEcdsa(key, curve, message, content);
    };
  };

/** By a security key (FIDO): it signs a hash of the message with what it says of the touch and with its counter. */
const ofSecurityKey =
  <Key>(
    algorithm: string,
    readKey: (reader: WireReader) => Key,
    check: (key: Key, message: Buffer, content: Buffer) => boolean,
  ): Kind =>
  (keyReader) => {
    const key = readKey(keyReader);
    const application = hash('sha256', keyReader.string(), 'buffer');
    return (message, bytes) => {
      const { reader, content } = openSignature(bytes, algorithm);
      const said = Buffer.alloc(5);
      said.writeUInt8(reader.byte());
      said.writeUInt32BE(reader.uint32(), 1);
      reader.end();
      return check(key, Buffer.concat([application, said, hash('sha256', message, 'buffer')]), content);
    };
  };

const kinds: Readonly<Record<string, Kind>> = {
  'ssh-ed25519': ed25519,
  'ssh-rsa': rsa,
  'ecdsa-sha2-nistp256': ecdsa(p256),
  'ecdsa-sha2-nistp384': ecdsa(p384),
  'ecdsa-sha2-nistp521': ecdsa(p521),
  'sk-ssh-ed25519@openssh.com': ofSecurityKey(
    'sk-ssh-ed25519@openssh.com',
    ed25519Key,
    (key, message, content) => content.length === 64 && verify(null, message, key, content),
  ),
  'sk-ecdsa-sha2-nistp256@openssh.com': ofSecurityKey(
    'sk-ecdsa-sha2-nistp256@openssh.com',
    (reader) => ecdsaKey(reader, p256),
    (key, message, content) => verifyEcdsa(key, p256, message, content),
  ),
};
