import { readFileSync } from 'node:fs';
import { type Attestation, documentVersions, sha256, toDigest } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Envelope, readEnvelope, signedBytes, statementType, writeEnvelope } from './envelope.ts';
import { SignatureError } from './errors.ts';
import { fixtureAt, flips } from './fixtures.test.support.ts';
import { readArmored } from './ssh-signature.ts';
import { readStatement, type ReplayStatement, writeStatement } from './statement.ts';

const fixture = (name: string) => readFileSync(fixtureAt(name));

const tool = { name: 'holotype', version: '0' };
const predicate: Attestation = {
  attestationVersion: documentVersions.attestation,
  tool,
  madeAt: '2026-01-01T00:00:00Z',
  report: { sha256: sha256('report'), tool },
  result: 'same',
  edited: 0,
  claims: [{ name: 'Mean', output: 'a.csv', holds: true, outcome: 'identical', recorded: '1' }],
  outputs: [{ name: 'a.csv', outcome: 'identical', agrees: true }],
  unrecorded: 0,
  run: { form: 'dir', enclosure: 'bwrap', seconds: 1.5 },
  machine: [{ name: 'Memory', value: '8 GB' }],
};
const statement: ReplayStatement = { manifestDigest: toDigest(sha256('m')), file: sha256('f'), predicate };
const signature = readArmored(fixture('ed25519.sig'));
const envelope: Envelope = {
  payloadType: statementType,
  payload: writeStatement(statement),
  signatures: [signature],
};

test('what is signed is the encoding that DSSE gives as its example', () => {
  const signed = signedBytes({
    payloadType: 'http://example.com/HelloWorld',
    payload: Buffer.from('hello world'),
  });
  expect(signed.toString('utf8')).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world');
  const two = signedBytes({ payloadType: 'ä', payload: Buffer.from('ö') });
  expect(two.toString('utf8')).toBe('DSSEv1 2 ä 2 ö');
});

test('two payloads never have the same encoding', () => {
  const part = fc.record({
    payloadType: fc.string(),
    payload: fc.uint8Array().map((one) => Buffer.from(one)),
  });
  fc.assert(
    fc.property(part, part, (a, b) => {
      fc.pre(a.payloadType !== b.payloadType || !a.payload.equals(b.payload));
      expect(signedBytes(a).equals(signedBytes(b))).toBe(false);
    }),
  );
});

test('an envelope is read as it was written, by either alphabet of base64', () => {
  const text = writeEnvelope(envelope);
  const read = readEnvelope(Buffer.from(text), 'a.json');
  expect([read.payloadType, read.payload, read.signatures[0]?.blob]).toEqual([
    statementType,
    envelope.payload,
    signature.blob,
  ]);
  expect(readStatement(read, 'a.json')).toEqual(statement);
  const other = { ...(JSON.parse(text) as object), payload: envelope.payload.toString('base64url'), more: 1 };
  expect(readEnvelope(Buffer.from(JSON.stringify(other)), 'a.json').payload).toEqual(envelope.payload);
});

test('no flipped bit of an envelope changes what is signed or by whom without a refusal', () => {
  const text = Buffer.from(writeEnvelope({ ...envelope, payload: Buffer.from('{"a":1}') }));
  const original = readEnvelope(text, 'a.json');
  for (const flipped of flips(text)) {
    try {
      const read = readEnvelope(flipped, 'a.json');
      if (!signedBytes(read).equals(signedBytes(original))) continue; // Its signature is one of other bytes.
      const [one] = read.signatures;
      // Bits of the signature itself are the tests' of ssh-signature.ts.
      if (one?.blob.equals(signature.blob)) expect(one.key.fingerprint).toBe(signature.key.fingerprint);
    } catch (error) {
      expect(error).toBeInstanceOf(SignatureError);
    }
  }
});

const refusal = (change: Record<string, unknown>) => () =>
  readEnvelope(
    Buffer.from(JSON.stringify({ ...(JSON.parse(writeEnvelope(envelope)) as object), ...change })),
    'a.json',
  );

test.each<[string, Record<string, unknown>, string]>([
  ['no signature', { signatures: [] }, 'it does not have 1 to 16 signatures'],
  ['many signatures', { signatures: Array(17).fill({ sig: '' }) }, 'it does not have 1 to 16 signatures'],
  [
    'another key id',
    { signatures: [{ sig: signature.blob.toString('base64'), keyid: 'SHA256:x' }] },
    'is not that of the key',
  ],
  ['no base64', { signatures: [{ sig: '!' }] }, 'a signature of it is not base64'],
  ['no payload', { payload: 1 }, 'it has no payload of a type'],
])('an envelope with %s is refused', (_, change, message) => {
  expect(refusal(change)).toThrow(message);
});

const payloadOf = (change: (value: Record<string, unknown>) => unknown) => () => {
  const value = JSON.parse(envelope.payload.toString('utf8')) as Record<string, unknown>;
  return readStatement(
    { payloadType: statementType, payload: Buffer.from(JSON.stringify(change(value))) },
    'a.json',
  );
};

test.each<[string, (value: Record<string, unknown>) => unknown, string]>([
  [
    'older type',
    (all) => ({ ...all, _type: 'https://in-toto.io/Statement/v0.1' }),
    'not an in-toto Statement v1',
  ],
  [
    'other predicate',
    (all) => ({ ...all, predicateType: 'https://slsa.dev/provenance/v1' }),
    'does not attest a replay',
  ],
  ['no subject', (all) => ({ ...all, subject: [] }), 'does not name one Manifest'],
  [
    'two Manifests',
    (all) => ({ ...all, subject: [1, 2].map(() => (all['subject'] as unknown[])[0]) }),
    'does not name one Manifest',
  ],
  [
    'another schema',
    (all) => ({ ...all, predicate: { ...predicate, host: 'node1' } }),
    'must NOT have additional properties: "host"',
  ],
  [
    'a later version',
    (all) => ({ ...all, predicate: { ...predicate, attestationVersion: '9-0-0' } }),
    'version 9-0-0 is not known',
  ],
])('a Statement with %s is refused', (_, change, message) => {
  expect(payloadOf(change)).toThrow(message);
});

test('members of a Statement that nobody knows are ignored, as in-toto says', () => {
  expect(payloadOf((all) => ({ ...all, note: 1 }))()).toEqual(statement);
});
