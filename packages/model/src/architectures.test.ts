import { expect, test } from 'vitest';
import { goNameOf, unameOf } from './architectures.ts';

test.each([
  ['amd64', 'x86_64', 'amd64'],
  ['i386', 'i686', '386'],
  ['arm64', 'aarch64', 'arm64'],
  ['armhf', 'armv7l', 'arm'],
  ['ppc64el', 'ppc64le', 'ppc64le'],
  ['loong64', 'loongarch64', 'loong64'],
  ['riscv64', 'riscv64', 'riscv64'],
])("Debian's %s is uname's %s and Go's %s", (debian, uname, go) => {
  expect(unameOf(debian)).toBe(uname);
  expect([goNameOf(debian), goNameOf(uname)]).toEqual([go, go]);
});
