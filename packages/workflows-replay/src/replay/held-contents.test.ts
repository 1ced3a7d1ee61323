import type { Entry, Run } from '@holotype/model';
import { expect, test } from 'vitest';
import { heldContents } from './held-contents.ts';

const file = (path: string, sha256: string, size: number): Entry => ({
  type: 'file',
  path,
  sha256,
  size,
  mode: 0o644,
  uid: 0,
  gid: 0,
  user: 'root',
  group: 'root',
  mtime: '1',
});
const run = {
  project: '/srv/fit',
  workingDirectory: '/srv/fit',
  outputs: [{ path: '/srv/fit/out' }],
} as unknown as Run;
const said = heldContents(
  [file('/usr/share/words', 'a', 900), file('/var/lib/dpkg/info/format', 'b', 2), file('/srv/fit/k', 'c', 2)],
  run,
);

test('an output with the bytes of a held file is named, unless so few are found anywhere', () => {
  expect(said('/srv/fit/out', 'a', 900)).toContain('/usr/share/words');
  expect(said('/srv/fit/out', 'b', 2)).toBeUndefined();
  expect(said('/srv/fit/out', 'c', 2)).toContain('/srv/fit/k');
});
