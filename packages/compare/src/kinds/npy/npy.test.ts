import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareOutput } from '../../compare-output.ts';
import { verdictText } from '../../verdict.ts';
import { parseLiteral } from './literal.ts';

/** As NumPy writes it, but for the padding. */
const npy = (header: string, data: Uint8Array): Buffer => {
  const start = Buffer.from('\x93NUMPY\x01\x00\0\0', 'latin1');
  start.writeUInt16LE(header.length, 8);
  return Buffer.concat([start, Buffer.from(header, 'latin1'), data]);
};
const doubles = (values: readonly number[], big = false): Buffer => {
  const data = Buffer.alloc(values.length * 8);
  for (const [at, value] of values.entries()) {
    if (big) data.writeDoubleBE(value, at * 8);
    else data.writeDoubleLE(value, at * 8);
  }
  return data;
};
const say = async (expected: Uint8Array, actual: Uint8Array) =>
  verdictText(await compareOutput({ kind: 'npy' }, 'a.npy', expected, actual));

test('an array is the same in any byte order and any order of its axes', async () => {
  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.double(), { minLength: rows * columns, maxLength: rows * columns }).map((values) => ({
        rows,
        columns,
        values,
      })),
    );
  await fc.assert(
    fc.asyncProperty(matrix, fc.nat(), async ({ rows, columns, values }, place) => {
      const head = (order: string, fortran: string) =>
        `{'descr': '${order}f8', 'fortran_order': ${fortran}, 'shape': (${rows}, ${columns}), }`;
      const turned = values.map((_, at) => values[(at % rows) * columns + Math.floor(at / rows)] ?? NaN);
      const plain = npy(head('<', 'False'), doubles(values));
      const other = npy(head('>', 'True'), doubles(turned, true));
      expect(await say(plain, other)).toBe('the same by the policy; the same values, written in another way');
      const at = place % values.length;
      const changed = values.map((value, index) => (index === at ? (value === 1 ? 2 : 1) : value));
      expect(await say(npy(head('<', 'False'), doubles(changed)), other)).toContain(
        `different; [${Math.floor(at / columns)}, ${at % columns}]: `,
      );
    }),
  );
});

test('types and shapes count', async () => {
  const head = (type: string, shape: string) =>
    `{'descr': '${type}', 'fortran_order': False, 'shape': ${shape}, }`;
  const [left, right] = [npy(head('<f8', '(1,)'), doubles([0])), npy(head('<i8', '(1,)'), doubles([0]))];
  expect(await say(left, right)).toBe('different; float64, 1 v. int64, 1');
  expect(await say(left, npy(head('<f8', '(1, 1)'), doubles([0])))).toBe(
    'different; float64, 1 v. float64, 1 × 1',
  );
  expect(await say(npy(head('<c16', '()'), doubles([1, 2])), npy(head('<c16', '()'), doubles([1, 3])))).toBe(
    'different; imaginary: 2 v. 3',
  );
});

test('integers of 64 bits are compared to the last digit', async () => {
  const head = "{'descr': '<i8', 'fortran_order': False, 'shape': (1,), }";
  const integer = (value: bigint) => {
    const data = Buffer.alloc(8);
    data.writeBigInt64LE(value);
    return npy(head, data);
  };
  expect(await say(integer(2n ** 62n), integer(2n ** 62n + 1n))).toBe(
    'different; [0]: 4611686018427387904 v. 4611686018427387905',
  );
});

test("Python's objects are not opened", async () => {
  const pickled = npy("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", Buffer.from([1]));
  expect(await say(pickled, npy('', new Uint8Array()))).toContain("an NPY of Python's objects");
});

test('what is written as a literal is read as it, and anything gives a literal or a reason', () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from('abü \'"\\[')) });
  const quote = (value: string) => `'${value.replace(/['\\]/g, '\\$&')}'`;
  fc.assert(
    fc.property(text, (value) => {
      expect(parseLiteral(quote(value))).toBe(value);
    }),
  );
  const pieces = fc.array(fc.constantFrom(...Array.from('{}[](),:\'"1-'), 'True', 'None', "'a'", ' '));
  fc.assert(
    fc.property(pieces, (parts) => {
      try {
        parseLiteral(parts.join(''));
      } catch (error) {
        expect(String(error)).toContain('its header cannot be read');
      }
    }),
    { numRuns: 2000 },
  );
});
