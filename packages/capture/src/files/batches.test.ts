import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchesOf } from './batches.ts';
import type { Held } from './scan.ts';

const stat = (size: number): Held['stat'] => ({
  ...{ type: 'file', mode: 0o644, uid: 0, gid: 0, size, mtime: '0', dev: '0:1', ino: 1, nlink: 1 },
  ...{ major: 0, minor: 0 },
});
const sizes = fc.array(fc.option(fc.constantFrom(0, 5, 9_000_000, 40_000_000), { nil: undefined }), {
  maxLength: 12,
});

test('every path comes once and in order, however often there is a pause', () => {
  fc.assert(
    fc.property(sizes, (held) => {
      const items = held.map((size, at) =>
        size === undefined ? undefined : { path: `/${String(at)}`, stat: stat(size) },
      );
      const names = { user: () => '', group: () => '' };
      // All batches are taken before any is looked at, as a consumer that is behind does.
      const batches = [...batchesOf(items, new Map(), names, '', () => undefined)];
      const paths = batches.flatMap((batch) => batch.map(({ draft }) => draft.path));
      expect(paths).toEqual(items.flatMap((item) => item?.path ?? []));
    }),
  );
});
