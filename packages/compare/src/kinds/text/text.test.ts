import { parsePolicy } from '@holotype/model';
import { expect, test } from 'vitest';
import { compareOutput } from '../../compare-output.ts';
import { bytesOf } from '../../fixture.test.support.ts';
import { verdictText } from '../../verdict.ts';

const say = async (policy: string, expected: string, actual: string) =>
  verdictText(await compareOutput(parsePolicy(policy), 'log', bytesOf(expected), bytesOf(actual)));

test('numbers in a line go by the tolerance, and the largest difference is named', async () => {
  expect(await say('rtol:0.01', 'start\nloss 0.500 after 12s\n', 'start\nloss 0.501 after 12s\n')).toBe(
    'the same by the policy; line 2: 0.500 v. 0.501 (by 0.001, relative 0.002)',
  );
  expect(await say('rtol:1e-6', 'a 1\nb 2\nc 3\n', 'a 1.1\nb 2\nc 4\n')).toBe(
    'different; line 1: 1 v. 1.1 (2 places differ)',
  );
});

test('the rest of a line is compared exactly', async () => {
  expect(await say('rtol:1', 'loss 0.5', 'lass 0.5')).toBe('different; line 1: "loss 0.5" v. "lass 0.5"');
  expect(await say('rtol:1', 'numpy 1.26.4', 'numpy 1.26.5')).toContain('different');
  expect(await say('rtol:1', 'hash 9f3a1', 'hash 9f3a2')).toContain('different');
  expect(await say('rtol:1', 'a\nb\n', 'a\n')).toBe('different; line 2: b v. nothing');
  expect(await say('rtol:1', 'a\n', 'a')).toBe('different; the end: "a newline" v. "no newline"');
});

test('nothing in a message can give a terminal an order', async () => {
  expect(await say('text', 'a', '\u001b[2Jx\u202e')).toBe('different; line 1: a v. "%1B[2Jx%E2%80%AE"');
});

test('without a policy that knows lines, the first line that differs is still named', async () => {
  expect(await say('exact', 'a\nb\nc\n', 'a\nx\nc\n')).toBe('different; line 2: b v. x');
  expect(await say('exact', '\0a', '\0b')).toBe('different; byte 2: 0x61 v. 0x62');
  expect(await say('exact', '\0a', '\0ab')).toBe('different; byte 3: the end v. 0x62, 2 bytes v. 3 bytes');
});

// A step for each pair of characters would take hours.
test('one line of megabytes is compared', { timeout: 120_000 }, async () => {
  const long = '1a'.repeat(1_000_000);
  for (const part of [long, '1'.repeat(2_000_000) + 'a1', '<'.repeat(2_000_000), '1 '.repeat(1_000_000)]) {
    expect(await say('rtol:1', `${part}x`, `${part}y`)).toContain('different');
  }
});
