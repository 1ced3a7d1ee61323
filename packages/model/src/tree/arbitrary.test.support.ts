import fc from 'fast-check';
import { type Entry, toMtime } from './entry.ts';

const raw = (minLength: number, maxLength: number) =>
  fc.uint8Array({ minLength, maxLength }).map((array) => Buffer.from(array).toString('latin1'));
const part = raw(1, 12).map((text) => text.replace(/[\0/]/g, '_').replace(/^\.{1,2}$/, 'dots'));
const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}`);
const id = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const mtime = fc
  .tuple(fc.integer({ min: -(2 ** 40), max: 2 ** 40 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([seconds, nanoseconds]) => toMtime(seconds, nanoseconds));
const base64 = fc.uint8Array({ maxLength: 20 }).map((array) => Buffer.from(array).toString('base64'));
const xattrs = fc.option(
  fc.dictionary(fc.oneof(raw(1, 10), fc.constantFrom('user.a', 'security.capability', '10', '9')), base64, {
    minKeys: 1,
    maxKeys: 4,
    noNullPrototype: true,
  }),
  { nil: undefined },
);

const common = {
  path,
  mode: fc.integer({ min: 0, max: 0o7777 }),
  uid: id,
  gid: id,
  user: raw(0, 8),
  group: raw(0, 8),
  mtime,
  xattrs,
};
const linkable = { ...common, hardlink: fc.option(path, { nil: undefined }) };

/** Any entry that a file system could hold, one at a time. */
export const entries: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({ ...common, type: fc.constant('directory' as const) }),
  fc.record({
    ...linkable,
    type: fc.constant('file' as const),
    size: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
    sha256: fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((array) => Buffer.from(array).toString('hex')),
  }),
  fc.record({ ...linkable, type: fc.constant('symlink' as const), target: raw(1, 20) }),
  fc.record({ ...linkable, type: fc.constantFrom('character-device', 'block-device'), major: id, minor: id }),
  fc.record({ ...linkable, type: fc.constant('fifo' as const) }),
);
