import { toStyle } from '@holotype/terminal';
import type { CheckedSignature } from '@holotype/workflows-replay';
import { expect, test } from 'vitest';
import { renderSignatures } from './render.ts';

const digest = `sha256:${'a'.repeat(64)}` as const;
const key = { type: 'ssh-ed25519', fingerprint: 'SHA256:x' };
const tool = { name: 'holotype', version: '0' };
const attested: CheckedSignature = {
  file: 'a.json',
  state: 'vouched',
  principals: ['alice'],
  key,
  attestation: {
    attestationVersion: '1-0-0',
    tool,
    madeAt: '2026-01-02T00:00:00Z',
    report: { sha256: 'a'.repeat(64), tool, madeAt: '2026-01-01T00:00:00Z' },
    result: 'same',
    edited: 1,
    asked: { policies: ['*=ignore\u001B[31m'], claims: 0, strict: false },
    claims: [{ name: 'Mean', output: 'a', holds: true, outcome: 'identical' }],
    outputs: [],
    unrecorded: 0,
    run: { form: 'dir', enclosure: 'bwrap', seconds: 2 },
    machine: [{ name: 'Distribution', value: 'Debian' }],
  },
};
const shown = (...signatures: readonly CheckedSignature[]) =>
  renderSignatures({ manifestDigest: digest, fingerprint: 'F', text: '', signatures }, toStyle(false));

test('what makes an attested result mean less stands beside it, and nothing moves the terminal', () => {
  const lines = shown(attested);
  expect(lines[0]).toBe('✓ a.json: valid signature by alice (ssh-ed25519 SHA256:x)');
  expect(lines.at(-1)).toMatch(
    /^alice +✓ the same +1 of 1 +2\.0 s +2026-01-01 +Debian +with edited inputs, compared by \*=ignore/,
  );
  expect(lines.join('')).not.toContain('\u001B');
});

test('a good signature by a stranger is not called more than that', () => {
  const stranger: CheckedSignature = { file: 'b.sig', state: 'unknown', principals: [], key };
  const bad: CheckedSignature = { file: 'c.sig', state: 'invalid', principals: [], why: 'it was changed' };
  expect(shown(stranger, bad).slice(0, 2)).toEqual([
    '? b.sig: valid signature by a key that nobody vouched for (ssh-ed25519 SHA256:x)',
    '✗ c.sig: not valid: it was changed',
  ]);
});
