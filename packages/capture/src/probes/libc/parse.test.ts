import { expect, test } from 'vitest';
import { parseGlibcVersion, parseMuslVersion } from './parse.ts';

// First lines of the banners of Debian 12, Ubuntu 24.04, Fedora, CentOS 7 and a build from source.
test.each([
  [
    'GNU C Library (Debian GLIBC 2.36-9+deb12u14) stable release version 2.36.',
    '2.36',
    'Debian GLIBC 2.36-9+deb12u14',
  ],
  [
    'GNU C Library (Ubuntu GLIBC 2.39-0ubuntu8.4) stable release version 2.39.',
    '2.39',
    'Ubuntu GLIBC 2.39-0ubuntu8.4',
  ],
  ['GNU C Library (GNU libc) stable release version 2.38.', '2.38', 'GNU libc'],
  ['GNU C Library (GNU libc) stable release version 2.17, by Roland McGrath et al.', '2.17', 'GNU libc'],
  ['GNU C Library (GNU libc) development release version 2.41.9000.', '2.41.9000', 'GNU libc'],
])('%s', (banner, version, build) => {
  expect(parseGlibcVersion(Buffer.from(`\0\0${banner}\nCopyright (C)\0`))).toEqual({ version, build });
});

test('a library that says nothing has no version, and nothing is made up', () => {
  expect(parseGlibcVersion(Buffer.from('\0GLIBC_2.36\0'))).toEqual({});
  expect(parseMuslVersion(Buffer.from('\x001.2.5\0'))).toEqual({});
});

test('musl states its version alone', () => {
  expect(
    parseMuslVersion(Buffer.from('musl libc (x86_64)\nVersion %s\n\0\x001.2.5-git-1-g0784374\0')),
  ).toEqual({ version: '1.2.5-git-1-g0784374' });
});
