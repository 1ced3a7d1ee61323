import { parsePolicy } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareOutput } from '../compare-output.ts';
import { bytesOf } from '../fixture.test.support.ts';
import { verdictText } from '../verdict.ts';

const say = async (policy: string, expected: string, actual: string) =>
  verdictText(await compareOutput(parsePolicy(policy), 'a.txt', bytesOf(expected), bytesOf(actual)));

test('lines in another order are the same, each as often as it was', async () => {
  expect(await say('unordered', 'rank 0\nrank 1\nrank 2\n', 'rank 2\nrank 0\nrank 1\n')).toBe(
    'the same by the policy; differs only in the order of its lines',
  );
  expect(await say('unordered', 'a\na\nb\n', 'b\nb\na\n')).toBe('different; line 2: a v. b');
  expect(await say('unordered', 'a\nb\n', 'b\n')).toBe('different; line 1: a v. nothing');
});

test('with a tolerance, numbers go by it whatever line they are in', async () => {
  const recorded = 'rank 0 residual 1.00001\nrank 1 residual 2.5\nend\n';
  expect(
    await say('unordered,rtol:1e-4', recorded, 'end\nrank 1 residual 2.5\nrank 0 residual 1.00002\n'),
  ).toMatch(/^the same by the policy; line 1: 1.00001 v. 1.00002/);
  expect(
    await say('unordered,rtol:1e-4', recorded, 'end\nrank 1 residual 2.6\nrank 0 residual 1.00002\n'),
  ).toBe('different; line 2: "rank 1 residual 2.5" v. "rank 1 residual 2.6"');
});

test('what tools say of time is masked beside it', async () => {
  expect(await say('masked,unordered', 'a took 1 s\nb took 2 s\n', 'b took 3 s\na took 4 s\n')).toBe(
    'the same by the policy; differs only in the order of its lines and its times, 2 lines (masked: elapsed time)',
  );
});

const line = fc.string({ unit: fc.constantFrom(...Array.from('ab1. ')), maxLength: 5 });
const shuffled = fc
  .array(line, { maxLength: 12 })
  .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
const text = (all: readonly string[]) => bytesOf(all.map((one) => `${one}\n`).join(''));

test('any order of the same lines is the same, without one line it is not', async () => {
  await fc.assert(
    fc.asyncProperty(
      shuffled,
      fc.constantFrom('unordered', 'masked,unordered', 'unordered,rtol:0.1'),
      async ([all, other], policy) => {
        const outcome = async (left: readonly string[], right: readonly string[]) =>
          (await compareOutput(parsePolicy(policy), 'a', text(left), text(right))).outcome;
        expect(['identical', 'within']).toContain(await outcome(all, other));
        if (all.length > 0) expect(await outcome(all, other.slice(1))).toBe('different');
      },
    ),
  );
});

test('what a tolerance makes the same has lines that can be paired within it', async () => {
  const numbers = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(numbers, numbers, async (left, right) => {
      const print = (all: readonly number[]) => text(all.map((one) => `x ${one.toFixed(2)}`));
      const { outcome } = await compareOutput(
        parsePolicy('unordered,atol:0.05'),
        'a',
        print(left),
        print(right),
      );
      // In one dimension the sorted lists are the best pairing.
      const sorted = (all: readonly number[]) =>
        all.map((one) => Number(one.toFixed(2))).sort((a, b) => a - b);
      const [a, b] = [sorted(left), sorted(right)];
      const isNear = a.length === b.length && a.every((one, at) => Math.abs(one - (b[at] ?? 0)) <= 0.05);
      if (!isNear) expect(outcome).toBe('different');
    }),
  );
});

test('many lines', async () => {
  const all = Array.from({ length: 5_000 }, (_, at) => `line ${at} value ${at / 7}`);
  const other = all.toReversed().map((one) => one.replace(/\d$/, '9'));
  expect(
    (await compareOutput(parsePolicy('unordered,rtol:1e-3'), 'a', text(all), text(other))).outcome,
  ).not.toBe('unreadable');
});
