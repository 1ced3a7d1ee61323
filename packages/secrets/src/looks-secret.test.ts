import { expect, test } from 'vitest';
import { looksSecret } from './looks-secret.ts';

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
