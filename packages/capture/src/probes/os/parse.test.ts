import { expect, test } from 'vitest';
import { parseHypervisorFlag, parseOsRelease, parseRootType } from './parse.ts';

test('os-release is read with both ways of quoting; what is no assignment is passed over', () => {
  expect(
    parseOsRelease(
      'ID=debian\nNAME="A \\"quoted\\" \\$name"\nCPE_NAME=\'a\\b\'\n# ID=other\nnonsense\nID=last\n',
    ),
  ).toEqual({
    ID: 'last',
    NAME: 'A "quoted" $name',
    CPE_NAME: 'a\\b',
  });
});

test('a value is never longer than a document holds', () => {
  expect(parseOsRelease(`NAME=${'x'.repeat(5000)}`)['NAME']).toHaveLength(1024);
});

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
