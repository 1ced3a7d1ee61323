import { expect, test } from 'vitest';
import { looksSecret } from './redact.ts';
import { cutUserInfo } from '@holotype/ecosystems';

test('user and password are cut from every URL, and nothing else', () => {
  expect(cutUserInfo('https://user:p@ss@mirror.example/x,http://token@mirror.example:8/y?a=b@c')).toBe(
    'https://mirror.example/x,http://mirror.example:8/y?a=b@c',
  );
  expect(cutUserInfo('git+ssh://git@mirror.example/repo mail@mirror.example')).toBe(
    'git+ssh://mirror.example/repo mail@mirror.example',
  );
  expect(cutUserInfo('https://conda.example/t/xy-0123456789abcdef/channel')).toBe(
    'https://conda.example/channel',
  );
  expect(cutUserInfo('https://mirror.example/a/t/b/ /usr/t/0123456789/x')).toBe(
    'https://mirror.example/a/t/b/ /usr/t/0123456789/x',
  );
  expect(cutUserInfo('/usr/bin:/home/a@b/bin')).toBe('/usr/bin:/home/a@b/bin');
});

// A step for each pair of characters would take hours.
test('a value of megabytes is cut', { timeout: 120_000 }, () => {
  for (const long of ['a'.repeat(4_000_000), 'a://'.repeat(1_000_000)]) expect(cutUserInfo(long)).toBe(long);
});

test('tokens and private keys are known by their form', () => {
  expect(looksSecret(`x ghp_${'a'.repeat(36)}`)).toBe(true);
  expect(looksSecret('-----BEGIN OPENSSH PRIVATE KEY-----')).toBe(true);
  expect(
    looksSecret(
      `--with-key=${['SG', 'x1Y2z3'.repeat(4).slice(0, 22), 'a1B2c3D4e5'.repeat(5).slice(0, 43)].join('.')}`,
    ),
  ).toBe(true);
  expect(looksSecret('API_KEY=q8Zr3Kx0Pw7Lm2Vt')).toBe(true);
  expect(looksSecret('https://user:q8Zr3Kx0Pw7Lm2Vt@mirror.example/x')).toBe(false);
  expect(looksSecret('-----BEGIN PGP PUBLIC KEY BLOCK-----')).toBe(false);
  expect(looksSecret('/usr/local/bin:/usr/bin -O2 task-runner')).toBe(false);
});
