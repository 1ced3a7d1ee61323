import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RawStat, uses } from '../records/record.ts';
import type { Draft } from './draft.ts';
import { type Digests, mergeFiles } from './merge.ts';

const file = (over: Partial<RawStat> = {}): RawStat => ({
  mode: 0o100644,
  uid: 1000,
  gid: 1000,
  nlink: 1,
  size: 5,
  dev: '8:1',
  ino: 7,
  mtime: { seconds: 1_700_000_000, nanoseconds: 5 },
  ctime: { seconds: 1_700_000_000, nanoseconds: 5 },
  ...over,
});
const later = { seconds: 1_700_000_009, nanoseconds: 0 };
const changed = file({ size: 6, mtime: later, ctime: later });
const at = (stat: RawStat | undefined) => stat && { stat, target: '' };
const draft = (over: Partial<Draft> = {}): Draft => ({
  path: '/a',
  first: 'read',
  uses: uses.read,
  before: at(file()),
  after: at(file()),
  links: new Set(),
  preimage: undefined,
  ...over,
});

const digests: Digests = {
  after: ({ after }) => (after ? `sha256:end-${String(after.stat.size)}` : undefined),
  preimage: (number) => `sha256:copy-${String(number)}`,
};
const merge = (...drafts: readonly Draft[]) => mergeFiles(drafts, digests, '/scratch/preimages');
const one = (over: Partial<Draft>) => merge(draft(over)).files[0];

test('what nobody changed was read as it is', () => {
  expect(one({})).toMatchObject({
    before: { size: 5, mode: 0o644, mtime: '1700000000.000000005', digest: 'sha256:end-5' },
    after: { digest: 'sha256:end-5' },
    written: false,
    steady: true,
  });
});

test('what somebody else changed is not said to be what was read', () => {
  const found = one({ after: at(changed) });
  expect(found).toMatchObject({ steady: false, after: { digest: 'sha256:end-6' } });
  expect(found?.before).not.toHaveProperty('digest');
});

test('what the run changed is kept as it was', () => {
  const preimage = { number: 3, stat: file() };
  const over = { uses: uses.read | uses.written, preimage };
  expect(one({ ...over, after: at(changed) })).toMatchObject({
    before: { digest: 'sha256:copy-3' },
    after: { digest: 'sha256:end-6' },
    preimage: '/scratch/preimages/3',
    steady: true,
  });
  expect(one({ ...over, after: undefined })).toMatchObject({
    preimage: '/scratch/preimages/3',
    after: undefined,
  });
});

test('a copy of what is the same at the end is not needed', () => {
  const same: Digests = { after: () => 'sha256:x', preimage: () => 'sha256:x' };
  const over = draft({ uses: uses.written, preimage: { number: 0, stat: file() }, after: at(changed) });
  const [found] = mergeFiles([over], same, '/p').files;
  expect(found).not.toHaveProperty('preimage');
  expect(found).toMatchObject({ written: true, steady: true, before: { digest: 'sha256:x' } });
});

test('a file that somebody else changed before the run did is not steady', () => {
  const preimage = { number: 0, stat: changed };
  expect(one({ uses: uses.written, preimage, after: undefined })).toMatchObject({ steady: false });
});

test('a file with time stamps too fresh to trust is judged by its copy', () => {
  const preimage = { number: 0, stat: file() };
  expect(one({ preimage })).toMatchObject({ steady: false, before: { digest: 'sha256:copy-0' } });
  const same: Digests = { after: () => 'sha256:x', preimage: () => 'sha256:x' };
  expect(mergeFiles([draft({ preimage })], same, '/p').files[0]).toMatchObject({ steady: true });
});

test('a mode set by the run is no change of content', () => {
  const set = file({ mode: 0o100755, ctime: later });
  expect(one({ uses: uses.read | uses.set, after: at(set) })).toMatchObject({
    steady: true,
    written: true,
    before: { mode: 0o644, digest: 'sha256:end-5' },
    after: { mode: 0o755 },
  });
});

test('what the run wrote is told from what it only opened, whatever the bytes', () => {
  const made = (before: RawStat | undefined, after: RawStat | undefined, more = 0) =>
    one({ uses: uses.read | uses.written | more, before: at(before), after: at(after) })?.made;
  expect(made(file(), file())).toBeUndefined();
  expect(made(file(), undefined)).toBeUndefined();
  expect(made(undefined, file())).toBe('written');
  expect(made(file(), file({ ino: 8 }))).toBe('written');
  expect(made(file(), file({ mtime: later, ctime: later }))).toBe('written');
  expect(made(file(), file({ ctime: later }))).toBe('stamped');
  expect(made(file(), file({ ctime: later }), uses.set)).toBeUndefined();
  expect(one({ uses: uses.read | uses.set, after: at(file({ ctime: later })) })?.made).toBeUndefined();
});

test('a file written through its other name is kept as it was', () => {
  const linked = file({ nlink: 2 });
  const end = { ...changed, nlink: 2 };
  const { files } = merge(
    draft({ path: '/a', before: at(linked), after: at(end) }),
    draft({
      path: '/b',
      uses: uses.written,
      before: at(linked),
      after: at(end),
      preimage: { number: 1, stat: linked },
    }),
  );
  expect(files).toMatchObject([
    { path: '/a', steady: true, preimage: '/scratch/preimages/1' },
    { path: '/b', steady: true, preimage: '/scratch/preimages/1' },
  ]);
});

test('what was looked for and never there is no file', () => {
  const gone = { before: undefined, after: undefined };
  const { files, missing } = merge(
    draft({ path: '/none', first: 'nothing', uses: uses.missed, ...gone }),
    draft({ path: '/made', first: 'write', uses: uses.missed | uses.written, before: undefined }),
  );
  expect(missing).toEqual(['/none']);
  expect(files).toMatchObject([{ path: '/made', before: undefined, first: 'write', steady: true }]);
});

test('the order of the records does not matter to the order of the files', () => {
  const path = fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 8 }).map((name) => `/${name}`);
  fc.assert(
    fc.property(fc.uniqueArray(path), (paths) => {
      const found = merge(...paths.map((name) => draft({ path: name }))).files.map((item) => item.path);
      expect(found).toEqual([...found].sort());
      expect(new Set(found)).toEqual(new Set(paths));
    }),
  );
});
