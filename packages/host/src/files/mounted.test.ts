import { expect, test } from 'vitest';
import { mountOptionsOf } from './mounted.ts';

const mountinfo = [
  '22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw',
  '30 22 0:40 / /tmp rw,nosuid,noexec - tmpfs tmpfs rw,size=1k',
  '31 30 0:41 / /tmp/my\\040place rw,nosuid - tmpfs tmpfs rw',
  '32 31 0:42 / /tmp/my\\040place rw,noexec - tmpfs tmpfs rw',
  'not a mount',
  '',
].join('\n');

test.each([
  ['/home/a', ['rw', 'relatime']],
  ['/tmp', ['rw', 'nosuid', 'noexec']],
  ['/tmpfile', ['rw', 'relatime']],
  ['/tmp/x', ['rw', 'nosuid', 'noexec']],
  ['/tmp/my place/x', ['rw', 'noexec']],
])('%s lies on the innermost and latest mount', (path, options) => {
  expect(mountOptionsOf(mountinfo, path)).toEqual(options);
});

test('nothing is known without mounts', () => {
  expect(mountOptionsOf('', '/')).toEqual([]);
});
