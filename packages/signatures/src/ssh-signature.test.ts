import { generateKeyPairSync, hash, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SignatureError } from './errors.ts';
import { fixtureAt, flips, signatureNames } from './fixtures.test.support.ts';
import { readArmored, readBlob, signsMessage, toArmored } from './ssh-signature.ts';
import { wireString } from './wire.ts';

const fixture = (name: string) => readFileSync(fixtureAt(name));
const message = fixture('message');
const publicKey = (name: string) => fixture(`${name}.pub`).toString('utf8').trim();

/** `valid`, `invalid`, or the code by which it is refused. */
const judge = (read: () => ReturnType<typeof readBlob>, over: Uint8Array = message, wanted = 'holotype') => {
  try {
    return signsMessage(read(), wanted, over) ? 'valid' : 'invalid';
  } catch (error) {
    if (error instanceof SignatureError) return error.code;
    throw error;
  }
};

test.each(signatureNames)('%s, as the real ssh-keygen made it, is valid', (name) => {
  const armored = fixture(`${name}.sig`);
  const read = readArmored(armored);
  expect(judge(() => read)).toBe('valid');
  expect(`${read.key.type} ${read.key.blob.toString('base64')}`).toBe(publicKey(name.replace(/-.*/, '')));
  expect([read.namespace, read.hashName]).toEqual([
    'holotype',
    name === 'ed25519-sha256' ? 'sha256' : 'sha512',
  ]);
  expect(toArmored(read)).toBe(armored.toString('latin1'));
  expect(judge(() => read, Buffer.from(`${message.toString('utf8')} `))).toBe('invalid');
  expect(judge(() => read, message, 'file')).toBe('invalid');
  expect(judge(() => read, message, 'holotyp')).toBe('invalid');
});

/** The larger curves take milliseconds for each: of them some bits are tried, of the others all. */
const stepOf = (name: string): number => ({ ecdsa256: 3, ecdsa384: 31, ecdsa521: 61 })[name] ?? 1;

test.each(signatureNames)('%s with any one bit flipped is refused, in its file and in its bytes', (name) => {
  const armored = fixture(`${name}.sig`);
  const step = stepOf(name);
  for (const flipped of flips(armored, step)) expect(judge(() => readArmored(flipped))).not.toBe('valid');
  for (const flipped of flips(readArmored(armored).blob, step))
    expect(judge(() => readBlob(flipped))).not.toBe('valid');
});

test.each(signatureNames)('%s of a message with any one bit flipped is refused', (name) => {
  const read = readArmored(fixture(`${name}.sig`));
  for (const flipped of flips(message, stepOf(name))) expect(judge(() => read, flipped)).toBe('invalid');
});

test('what is cut, and what is longer, is refused', () => {
  const armored = fixture('ed25519.sig');
  const { blob } = readArmored(armored);
  // Without its last line end it is whole.
  for (let at = 0; at < armored.length - 1; at++)
    expect(judge(() => readArmored(armored.subarray(0, at)))).toBe('SIGNATURE_INVALID');
  for (let at = 0; at < blob.length; at++)
    expect(judge(() => readBlob(blob.subarray(0, at)))).toBe('SIGNATURE_INVALID');
  for (const more of ['\0', 'x', '\n', blob])
    expect(judge(() => readBlob(Buffer.concat([blob, Buffer.from(more)])))).toBe('SIGNATURE_INVALID');
  for (const more of ['\n', ' ', 'x', armored])
    expect(judge(() => readArmored(Buffer.concat([armored, Buffer.from(more)])))).toBe('SIGNATURE_INVALID');
  expect(judge(() => readArmored(Buffer.alloc(20_000_000, 65)))).toBe('SIGNATURE_INVALID');
});

test('a file that mail has rewritten with other line ends is the same', () => {
  const text = fixture('ed25519.sig').toString('latin1').replaceAll('\n', '\r\n');
  expect(judge(() => readArmored(Buffer.from(text)))).toBe('valid');
});

test('any bytes are refused, and never a bug', () => {
  const { blob } = readArmored(fixture('ecdsa256.sig'));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(judge(() => readArmored(bytes))).toBe('SIGNATURE_INVALID');
      expect(judge(() => readBlob(bytes))).toBe('SIGNATURE_INVALID');
    }),
  );
  const place = fc.integer({ min: 0, max: blob.length - 1 });
  fc.assert(
    fc.property(place, fc.uint8Array({ minLength: 1, maxLength: 8 }), (at, bytes) => {
      const changed = Buffer.from(blob);
      changed.set(bytes.slice(0, blob.length - at), at);
      fc.pre(!changed.equals(blob));
      expect(judge(() => readBlob(changed))).not.toBe('valid');
    }),
  );
});

interface Parts {
  readonly version?: number;
  readonly key: Buffer;
  readonly namespace?: string;
  readonly reserved?: string;
  readonly hashName?: string;
  /** What the key signs → as SSH writes a signature. */
  readonly by: (signed: Buffer) => Buffer;
}

/** A signature as somebody else's program would make it. */
const make = ({
  version = 1,
  key,
  namespace = 'holotype',
  reserved = '',
  hashName = 'sha512',
  by,
}: Parts) => {
  const number = Buffer.alloc(4);
  number.writeUInt32BE(version);
  const head = [namespace, reserved, hashName].map(wireString);
  const digest = wireString(hash(hashName === 'md5' ? 'md5' : 'sha512', message, 'buffer'));
  const signature = by(Buffer.concat([Buffer.from('SSHSIG'), ...head, digest]));
  return Buffer.concat([Buffer.from('SSHSIG'), number, wireString(key), ...head, wireString(signature)]);
};

const pair = generateKeyPairSync('ed25519');
const rawOf = (key: KeyObject) => Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
const ed25519 = {
  key: Buffer.concat([wireString('ssh-ed25519'), wireString(rawOf(pair.publicKey))]),
  by: (signed: Buffer) =>
    Buffer.concat([wireString('ssh-ed25519'), wireString(sign(null, signed, pair.privateKey))]),
};

test.each<[string, Partial<Parts>, string]>([
  ['as it should be', {}, 'valid'],
  ['version 2', { version: 2 }, 'SIGNATURE_UNSUPPORTED'],
  ['reserved data', { reserved: 'x' }, 'SIGNATURE_UNSUPPORTED'],
  ['a weak hash', { hashName: 'md5' }, 'SIGNATURE_INVALID'],
  ['another namespace', { namespace: 'git' }, 'invalid'],
  ['a namespace that only begins so', { namespace: 'holotype\0' }, 'invalid'],
])('%s: made and signed by somebody', (_, parts, judged) => {
  expect(judge(() => readBlob(make({ ...ed25519, ...parts })))).toBe(judged);
});

test('an RSA key signs neither with SHA-1 nor with few bits', () => {
  const rsaBlob = (bits: number, algorithm: string, digest: string) => {
    const { publicKey: open, privateKey } = generateKeyPairSync('rsa', { modulusLength: bits });
    const { n = '', e = '' } = open.export({ format: 'jwk' });
    const modulus = Buffer.concat([Buffer.alloc(1), Buffer.from(n, 'base64url')]);
    const key = Buffer.concat([
      wireString('ssh-rsa'),
      wireString(Buffer.from(e, 'base64url')),
      wireString(modulus),
    ]);
    const by = (signed: Buffer) =>
      Buffer.concat([wireString(algorithm), wireString(sign(digest, signed, privateKey))]);
    return judge(() => readBlob(make({ key, by })));
  };
  expect(rsaBlob(2048, 'rsa-sha2-256', 'sha256')).toBe('valid');
  expect(rsaBlob(2048, 'ssh-rsa', 'sha1')).toBe('SIGNATURE_INVALID');
  expect(rsaBlob(1024, 'rsa-sha2-512', 'sha512')).toBe('SIGNATURE_UNSUPPORTED');
});

/** What a security key does: it signs a hash with its application, flags and counter. */
const securityKey = (application = 'ssh:') => {
  const type = 'sk-ssh-ed25519@openssh.com';
  const said = Buffer.from([1, 0, 0, 0, 7]);
  return {
    key: Buffer.concat([wireString(type), wireString(rawOf(pair.publicKey)), wireString(application)]),
    by: (signed: Buffer) => {
      const hashes = [application, signed].map((one) => hash('sha256', one, 'buffer'));
      const all = Buffer.concat([hashes[0] ?? said, said, hashes[1] ?? said]);
      return Buffer.concat([wireString(type), wireString(sign(null, all, pair.privateKey)), said]);
    },
  };
};

test('a security key is known; no bit of its counter, flags or application can change', () => {
  const blob = make(securityKey());
  expect(judge(() => readBlob(blob))).toBe('valid');
  for (const flipped of flips(blob)) expect(judge(() => readBlob(flipped))).not.toBe('valid');
});

test('keys of other kinds, and certificates, are refused by name', () => {
  const of = (type: string) => () =>
    readBlob(make({ key: Buffer.concat([wireString(type), wireString('x')]), by: () => Buffer.alloc(0) }));
  expect(of('ssh-dss')).toThrow('keys of this type are not supported: "ssh-dss"');
  expect(of('constructor')).toThrow('keys of this type are not supported: "constructor"');
  expect(() => readArmored(fixture('certificate.sig'))).toThrow('SSH certificates are not supported');
});
