import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareOutput } from '../../compare-output.ts';
import { fixtureAt } from '../../fixture.test.support.ts';
import { verdictText } from '../../verdict.ts';

type Value = readonly number[] | readonly string[] | readonly Value[];

const int = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};

/** As R writes a vector of doubles, of texts, or a list of these. */
const serialize = (value: Value): Buffer => {
  if (value.every((item) => typeof item === 'number')) {
    const bytes = Buffer.alloc(8 * value.length);
    for (const [at, item] of value.entries()) bytes.writeDoubleBE(item, at * 8);
    return Buffer.concat([int(14), int(value.length), bytes]);
  }
  if (value.every((item) => typeof item === 'string')) {
    const texts = value.map((item) => Buffer.from(item, 'utf8'));
    return Buffer.concat([
      int(16),
      int(value.length),
      ...texts.flatMap((text) => [int(9 + (8 << 12)), int(text.length), text]),
    ]);
  }
  return Buffer.concat([int(19), int(value.length), ...value.map((item) => serialize(item))]);
};
const rds = (value: Value) =>
  Buffer.concat([Buffer.from('X\n'), int(2), int(0x0402_02), int(0x0203_00), serialize(value)]);
const say = async (expected: Uint8Array, actual: Uint8Array) =>
  verdictText(await compareOutput({ kind: 'rds' }, 'a.rds', expected, actual));

const values: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.array(fc.double({ noNaN: true }), { minLength: 1 }),
    fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }),
    fc.array(tie('value'), { minLength: 1, maxLength: 4 }),
  ),
})).value;

/** The same value with the first number in it another one, and where that is. */
const change = (value: Value, place = ''): { readonly value: Value; readonly place: string } | undefined => {
  for (const [at, item] of value.entries()) {
    if (typeof item === 'string') continue;
    const other =
      typeof item === 'number'
        ? { value: item === 1 ? 2 : 1, place: value.length === 1 ? place : `${place}, [${at + 1}]` }
        : change(item, `${place}[[${at + 1}]]`);
    if (!other) continue;
    return {
      value: value.map((kept, index) => (index === at ? other.value : kept)) as Value,
      place: other.place,
    };
  }
  return undefined;
};

test('whatever R writes is read: the same is the same, and another number is found where it is', async () => {
  await fc.assert(
    fc.asyncProperty(values, async (value) => {
      const other = change(value);
      fc.pre(other !== undefined);
      const text = await say(rds(value), rds(other.value));
      expect(text.replace(/^different; /, '')).toMatch(
        other.place === ''
          ? /^\S+ v\. [12]/
          : new RegExp(`^${other.place.replace(/^, /, '').replace(/[[\]]/g, '\\$&')}: `),
      );
    }),
  );
});

test('functions, environments, formulas and compiled code are read; NA is no number', async () => {
  const first = readFileSync(fixtureAt('rds/fixtures/first.rds'));
  expect(await say(first, readFileSync(fixtureAt('rds/fixtures/second.rds')))).toContain(
    'the same by the policy',
  );
  const na = Buffer.alloc(8);
  na.writeUInt32BE(0x7ff0_0000, 0);
  na.writeUInt32BE(1954, 4);
  const missing = Buffer.concat([rds([NaN]).subarray(0, -8), na]);
  expect(await say(rds([NaN]), missing)).toBe('different; NaN v. NA');
});

test('what is not in the XDR form, or nested without end, is not compared', async () => {
  const deep = Array.from({ length: 2000 }, () => Buffer.concat([int(19), int(1)]));
  const head = Buffer.concat([Buffer.from('X\n'), int(2), int(0), int(0)]);
  expect(await say(rds([1]), Buffer.concat([head, ...deep, serialize([1])]))).toContain('nested too deeply');
  expect(await say(rds([1]), Buffer.from('A\n2\n'))).toContain('it is not in the XDR form');
  expect(await say(rds([1]), Buffer.concat([head, int(19), int(2_000_000_000)]))).toContain('it ends early');
});
