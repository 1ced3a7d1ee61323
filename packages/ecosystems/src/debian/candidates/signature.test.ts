import { expect, test } from 'vitest';
import { verifySignature } from './signature.ts';
import { keysOf, release, weaklySigned } from './signed.test.support.ts';

test('the key that signed, alone or among others', async () => {
  const signed = {
    signature: 'signed',
    evidence: expect.stringMatching(/good signature of key [0-9A-F]{40}$/) as string,
  };
  expect(await verifySignature(release('stable'), keysOf('archive'))).toEqual(signed);
  expect(await verifySignature(release('stable'), keysOf('stranger', 'expired', 'archive'))).toEqual(signed);
});

test('only the keys that the source names count', async () => {
  const keys = keysOf('archive');
  const { evidence } = await verifySignature(release('stable'), keys);
  const fingerprint = evidence.slice(-40);
  expect((await verifySignature(release('stable'), { ...keys, fingerprints: [fingerprint] })).signature).toBe(
    'signed',
  );
  const other = await verifySignature(release('stable'), { ...keys, fingerprints: ['0'.repeat(40)] });
  expect(other).toEqual({
    signature: 'unverified',
    evidence: expect.stringContaining('does not name') as string,
  });
});

test('another key is not enough', async () => {
  const { signature, evidence } = await verifySignature(release('stable'), keysOf('stranger'));
  expect([signature, evidence]).toEqual(['unverified', expect.stringContaining('do not hold')]);
});

test('changed content is never signed', async () => {
  const { content, signature } = release('stable');
  const changed = { content: content.replace('Fixture', 'fixture'), signature };
  const verdict = await verifySignature(changed, keysOf('archive'));
  expect(verdict).toEqual({
    signature: 'unverified',
    evidence: expect.stringContaining('bad signature') as string,
  });
});

test('a key that has expired since then is not good as of now, unless sqv judges', async () => {
  const { evidence } = await verifySignature(release('old'), keysOf('expired'));
  expect(evidence).toMatch(/^gpgv: signed by key [0-9A-F]+, which has expired|^sqv: good signature/);
});

test.each(['SHA1', 'RIPEMD160'])('a signature over a %s digest is none', async (digest) => {
  const { signed, keys } = weaklySigned(digest);
  const verdict = await verifySignature(signed, keys);
  expect(verdict.signature).toBe('unverified');
  expect(verdict.evidence).toMatch(new RegExp(`gpgv: signed over a ${digest} digest|sqv: no good signature`));
  const strong = weaklySigned('SHA256');
  expect((await verifySignature(strong.signed, strong.keys)).signature).toBe('signed');
});

test('without a keyring the reason is the one that the search for it gave', async () => {
  const keys = { keyrings: [], fingerprints: [], missing: ['keyring /etc/apt/x.gpg is not there'] };
  expect(await verifySignature(release('stable'), keys)).toEqual({
    signature: 'unverified',
    evidence: keys.missing[0],
  });
});
