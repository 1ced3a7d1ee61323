import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { rawToUtf8 } from '@holotype/model';
import { temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { hasIntegrity, parseIntegrity } from './integrity.ts';

const digest = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('base64');

test('of several digests the strongest counts, whatever else is written', () => {
  const [weak, strong] = [digest('sha1', 'a'), digest('sha512', 'a')];
  expect(parseIntegrity(`sha1-${weak} md5-xyz sha512-${strong}?foo`)).toEqual({
    algorithm: 'sha512',
    digest: strong,
  });
  expect(parseIntegrity(`sha1-${weak}`)).toEqual({ algorithm: 'sha1', digest: weak });
});

test.each(['', 'nonsense', 'sha512-', 'sha512-YQ==', 'md5-1B2M2Y8AsgTpgAmY7PhCfg=='])(
  'no digest in %j',
  (text) => {
    expect(parseIntegrity(text)).toBeUndefined();
  },
);

test('a file has the digest of its own bytes alone', async () => {
  const path = `${rawToUtf8(temporary())}/file`;
  writeFileSync(path, 'a');
  const of = (text: string) => ({ algorithm: 'sha512', digest: digest('sha512', text) }) as const;
  expect([await hasIntegrity(path, of('a')), await hasIntegrity(path, of('b'))]).toEqual([true, false]);
});
