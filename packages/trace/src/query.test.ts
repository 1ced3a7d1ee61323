import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedHost } from './query.ts';

const question = (name: string, type = 1, flags = 0x0100) => {
  const labels = name
    .split('.')
    .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]));
  const head = Buffer.from([0x12, 0x34, flags >> 8, flags & 255, 0, 1, 0, 0, 0, 0, 0, 0]);
  return Buffer.concat([head, ...labels, Buffer.from([0, type >> 8, type & 255, 0, 1])]);
};

test('the host that a resolver asks for is told', () => {
  expect(askedHost(question('Example.org'))).toBe('example.org');
  expect(askedHost(question('example.org', 28))).toBe('example.org');
  expect(askedHost(Buffer.concat([question('a.b-c.example'), Buffer.alloc(11)]))).toBe('a.b-c.example');
});

test('an answer, another kind of question and what is no host are nothing', () => {
  expect(askedHost(question('example.org', 1, 0x8180 | 0x4000))).toBeUndefined();
  expect(askedHost(question('example.org', 12))).toBeUndefined();
  expect(askedHost(question('a b.example'))).toBeUndefined();
  expect(askedHost(question('example.org').subarray(0, 20))).toBeUndefined();
  expect(askedHost(Buffer.alloc(12))).toBeUndefined();
});

test('any bytes give a host or nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 512 }), (bytes) => {
      expect(askedHost(bytes) ?? 'a').toMatch(/^[a-z\d_][a-z\d_.-]*$/);
    }),
  );
});
