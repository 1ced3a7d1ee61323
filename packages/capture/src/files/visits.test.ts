import { type FileStat, type Unread, type Visit, HostError } from '@holotype/host';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packVisits, type Sum, unpackVisits } from './visits.ts';

const id = fc.nat({ max: 2 ** 32 - 1 });
const stat: fc.Arbitrary<FileStat> = fc.record({
  type: fc.constantFrom('file', 'directory', 'symlink', 'character-device', 'block-device', 'fifo', 'socket'),
  mode: fc.nat({ max: 0o7777 }),
  uid: id,
  gid: id,
  size: fc.maxSafeNat(),
  mtime: fc.constantFrom('0', '-1.5', '1716163200.123456789'),
  dev: fc.constantFrom('8:1', '0:24'),
  ino: fc.maxSafeNat(),
  nlink: id,
  major: id,
  minor: id,
});
const path = fc
  .uint8Array({ minLength: 1, maxLength: 20 })
  .map((bytes) => `/${Buffer.from(bytes).toString('latin1').replaceAll('\0', '_')}`);
const denied = new HostError('HOST_READ_DENIED', 'no');
const counts = fc.record({ paths: fc.maxSafeNat(), files: fc.maxSafeNat(), bytes: fc.maxSafeNat() });
const visit: fc.Arbitrary<Visit | Unread | Sum> = fc.oneof(
  fc.record({ path, stat, enter: fc.boolean() }),
  fc.record({ path, denied: fc.constant(denied) }),
  fc.record({ path, below: counts }),
);

test('what a walk saw comes through another thread as it was', () => {
  fc.assert(
    fc.property(fc.array(visit, { minLength: 1, maxLength: 10 }), (visits) => {
      expect(unpackVisits(structuredClone(packVisits(visits)))).toEqual(
        visits.map((one) =>
          'below' in one ? one : { path: one.path, stat: 'stat' in one ? one.stat : undefined },
        ),
      );
    }),
  );
});
