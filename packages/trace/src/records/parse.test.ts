import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TraceError } from '../errors.ts';
import { recordParser } from './parse.ts';
import type { FirstSeen, RawStat, TraceRecord } from './record.ts';
import { writeRecord } from './write.test.support.ts';

const u32 = fc.nat({ max: 2 ** 32 - 1 });
const raw = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('latin1'));
const stamp = fc.record({
  seconds: fc.maxSafeInteger(),
  nanoseconds: fc.nat({ max: 999_999_999 }),
});
const stat: fc.Arbitrary<RawStat> = fc.record({
  mode: u32,
  uid: u32,
  gid: u32,
  nlink: u32,
  size: fc.maxSafeNat(),
  ino: fc.maxSafeNat(),
  dev: fc.tuple(u32, u32).map((parts) => parts.join(':')),
  mtime: stamp,
  ctime: stamp,
});
const maybeStat = fc.option(stat, { nil: undefined });
const first = fc.constantFrom<FirstSeen[]>('read', 'write', 'execute', 'list', 'nothing');
const uses = fc.nat({ max: 127 });
const is = <Kind extends string>(kind: Kind) => fc.constant(kind);

const record: fc.Arbitrary<TraceRecord> = fc.oneof(
  fc.record({ kind: is('touch'), id: u32, first, uses, stat: maybeStat, path: raw, target: raw }),
  fc.record({ kind: is('use'), id: u32, first, uses }),
  fc.record({ kind: is('preimage'), id: u32, number: u32, stat }),
  fc.record({ kind: is('link'), id: u32, path: raw }),
  fc.record({ kind: is('program'), id: u32, argv0: raw }),
  fc.record({
    kind: is('contact'),
    call: fc.constantFrom('connect' as const, 'send' as const, 'bind' as const),
    address: fc.uint8Array({ maxLength: 110 }).map((bytes) => Buffer.from(bytes)),
    path: raw,
  }),
  fc.record({ kind: is('reason'), code: raw, detail: raw }),
  fc.record({ kind: is('notice'), code: raw, detail: raw }),
  fc.record({
    kind: is('query'),
    bytes: fc.uint8Array({ maxLength: 512 }).map((bytes) => Buffer.from(bytes)),
  }),
  fc.record({ kind: is('outcome'), id: u32, stat: maybeStat, target: raw }),
  fc.record({
    kind: is('end'),
    how: fc.constantFrom('exited' as const, 'signalled' as const, 'refused' as const),
    value: u32,
    timedOut: fc.boolean(),
    wall: fc.maxSafeNat(),
    user: fc.maxSafeNat(),
    system: fc.maxSafeNat(),
    peakMemory: fc.maxSafeNat(),
    processes: u32,
    threads: u32,
  }),
  fc.record({ kind: is('broken'), stage: fc.constantFrom('s', 'p', 'f'), error: u32 }),
);

test('records come back as they were written, however the stream is cut', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 20 }), fc.integer({ min: 1, max: 97 }), (records, step) => {
      const stream = Buffer.concat(records.map(writeRecord));
      const parser = recordParser();
      const parsed: TraceRecord[] = [];
      for (let at = 0; at < stream.length; at += step)
        parsed.push(...parser.push(stream.subarray(at, at + step)));
      expect(parsed).toEqual(records);
      expect(parser.rest()).toBe(0);
    }),
  );
});

test('bytes that are no records are refused, not read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        recordParser().push(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(TraceError);
      }
    }),
  );
});

const link = writeRecord({ kind: 'link', id: 1, path: '/a' });
test.each([
  ['a length beyond all records', Buffer.from([0xff, 0xff, 0xff, 0x7f])],
  ['a length of nothing', Buffer.alloc(4)],
  ['an unknown tag', Buffer.from([1, 0, 0, 0, 0x7a])],
  ['a field beyond the end', Buffer.concat([Buffer.from([5, 0, 0, 0]), link.subarray(4, 9)])],
])('%s is refused', (_, bytes) => {
  expect(() => recordParser().push(bytes)).toThrow(expect.objectContaining({ code: 'TRACE_TRACER_FAILED' }));
});
