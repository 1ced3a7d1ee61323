import type { Sections } from '@holotype/model';
import { expect, test } from 'vitest';
import { imageArchitecture } from './architecture.ts';

const libc = (architecture: string): Sections => ({
  libc: { kind: 'musl', path: '/lib/ld-musl.so.1', loader: '/lib/ld-musl.so.1', architecture },
});
const os = (architecture: string): Sections => ({ os: { architecture, idLike: [], usrMerged: false } });

test.each<readonly [string, Sections, string]>([
  ['a root without dpkg, by its C library', libc('aarch64'), 'arm64'],
  ['a root without a C library that is known, by its shell', os('riscv64'), 'riscv64'],
  ['the C library before the shell', { ...os('x86_64'), ...libc('i686') }, '386'],
  ['nothing known', {}, 'amd64'],
])('%s', (_, sections, expected) => {
  expect(imageArchitecture(sections)).toBe(expected);
});
