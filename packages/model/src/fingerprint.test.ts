import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Digest, sha256, toDigest } from './digest.ts';
import { FingerprintError, fingerprintOf, readFingerprint } from './fingerprint.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const digests = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes): Digest => toDigest(Buffer.from(bytes).toString('hex')));

const refusal = (typed: string) => {
  try {
    return readFingerprint(typed);
  } catch (error) {
    if (error instanceof FingerprintError) return error;
    throw error;
  }
};
const codeOf = (typed: string) => {
  const refused = refusal(typed);
  return typeof refused === 'string' ? 'read' : refused.code;
};

test('26 characters in five groups, the first 24 of them base32 of the digest', () => {
  const digest = toDigest(sha256('a manifest'));
  const text = fingerprintOf(digest);
  expect(text).toBe('WPB2B-A1295-Y1CKB-0E1FB-7ZB9TD');
  const bits = Array.from(text.replaceAll('-', '').slice(0, 24))
    .map((one) => alphabet.indexOf(one).toString(2).padStart(5, '0'))
    .join('');
  expect(BigInt(`0b${bits}`).toString(16).padStart(30, '0')).toBe(digest.slice(7, 37));
});

test('what is printed is read, however it is typed', () => {
  const spellings = fc.array(fc.constantFrom('', ' ', '-', '\n', '\u2013', '\u00AD'), {
    minLength: 26,
    maxLength: 26,
  });
  const swap = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.replaceAll('0', 'O'),
    (text: string) => text.replaceAll('1', 'l').replaceAll('0', 'o'),
  );
  fc.assert(
    fc.property(digests, spellings, swap, fc.boolean(), (digest, gaps, spell, lower) => {
      const text = fingerprintOf(digest);
      expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{6}$/);
      const typed = Array.from(text.replaceAll('-', ''))
        .map((one, at) => `${gaps[at] ?? ''}${one}`)
        .join('');
      expect(readFingerprint(spell(lower ? typed.toLowerCase() : typed))).toBe(text);
    }),
  );
});

const positions = fc.integer({ min: 0, max: 25 });
const characters = fc.constantFrom(...Array.from(alphabet));
const written = (letters: readonly string[]) => letters.join('');

test('any one wrong character is refused, and named', () => {
  fc.assert(
    fc.property(digests, positions, characters, (digest, at, other) => {
      const letters = Array.from(fingerprintOf(digest).replaceAll('-', ''));
      fc.pre(letters[at] !== other);
      const refused = refusal(written(letters.with(at, other)));
      expect(refused).toMatchObject({
        code: 'FINGERPRINT_CHECK',
        hint: `compare it with the print; character ${String(at + 1)} may be the wrong one`,
      });
    }),
  );
});

test('any two wrong characters are refused', () => {
  fc.assert(
    fc.property(digests, positions, characters, positions, characters, (digest, a, one, b, two) => {
      const letters = Array.from(fingerprintOf(digest).replaceAll('-', ''));
      fc.pre(a !== b && letters[a] !== one && letters[b] !== two);
      expect(codeOf(written(letters.with(a, one).with(b, two)))).toBe('FINGERPRINT_CHECK');
    }),
  );
});

test('exchanged neighbours are refused, and named', () => {
  fc.assert(
    fc.property(digests, fc.integer({ min: 0, max: 24 }), (digest, at) => {
      const letters = Array.from(fingerprintOf(digest).replaceAll('-', ''));
      const [one = '', next = ''] = letters.slice(at, at + 2);
      fc.pre(one !== next);
      const refused = refusal(written(letters.with(at, next).with(at + 1, one)));
      expect(refused).toMatchObject({
        code: 'FINGERPRINT_CHECK',
        hint: expect.stringContaining(
          `characters ${String(at + 1)} and ${String(at + 2)} may be exchanged`,
        ) as string,
      });
    }),
  );
});

test('what is no fingerprint at all says why', () => {
  const text = fingerprintOf(toDigest(sha256('')));
  expect(codeOf(text.slice(0, -1))).toBe('FINGERPRINT_LENGTH');
  expect(codeOf(`${text}0`)).toBe('FINGERPRINT_LENGTH');
  expect(codeOf('')).toBe('FINGERPRINT_LENGTH');
  expect(codeOf('0'.repeat(100_000))).toBe('FINGERPRINT_LENGTH');
  expect(refusal(text.replace(/^./, 'U'))).toMatchObject({
    code: 'FINGERPRINT_CHARACTER',
    message: 'character 1 of the fingerprint is "U", which no fingerprint contains',
  });
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(codeOf(typed)).toMatch(/^FINGERPRINT_(LENGTH|CHARACTER|CHECK)$/);
    }),
  );
});
