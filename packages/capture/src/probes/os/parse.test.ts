import { expect, test } from 'vitest';
import { parseHypervisorFlag, parseRootType } from './parse.ts';

test('a processor that has no flags says nothing about a hypervisor', () => {
  expect(parseHypervisorFlag('flags\t\t: fpu hypervisor\n')).toBe(true);
  expect(parseHypervisorFlag('flags\t\t: fpu hypervisor_like\n')).toBe(false);
  expect(parseHypervisorFlag('Features\t: fp asimd\n')).toBeUndefined();
});

test('of two mounts on the root, the last is the visible one', () => {
  const mountinfo =
    '1 1 0:1 / / rw - rootfs rootfs rw\n2 1 0:2 / / rw shared:1 - ext4 /dev/root rw\n3 2 0:3 / /proc rw - proc proc rw\n';
  expect(parseRootType(mountinfo)).toBe('ext4');
  expect(parseRootType('')).toBeUndefined();
});
