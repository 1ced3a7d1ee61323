import { expect, test } from 'vitest';
import {
  parseControlGroups,
  parseCount,
  parseCpuMillis,
  parseLimits,
  parseName,
  parseParentId,
} from './parse.ts';

test('limits keep their names, and a unit where there is one', () => {
  const text =
    'Limit                     Soft Limit           Hard Limit           Units     \n' +
    'Max open files            1024                 20000                files     \n' +
    'Max nice priority         0                    0                    \n';
  expect(parseLimits(text)).toEqual([
    { name: 'Max open files', soft: '1024', hard: '20000', unit: 'files' },
    { name: 'Max nice priority', soft: '0', hard: '0' },
  ]);
});

test('the first process has no parent', () => {
  expect(parseParentId('Name:\tbash\nPPid:\t12\n')).toBe(12);
  expect(parseParentId('Name:\tinit\nPPid:\t0\n')).toBeUndefined();
  expect(parseName('Name:\tbash\nPPid:\t12\n')).toBe('bash');
});

test('a group is followed from itself to the top of what is mounted', () => {
  const mountinfo = '1 0 0:1 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n';
  expect(parseControlGroups('0::/a/../b\n', mountinfo)).toEqual([
    { version: 2, controller: '', folders: ['/sys/fs/cgroup/a/b', '/sys/fs/cgroup/a', '/sys/fs/cgroup'] },
  ]);
  expect(parseControlGroups('0::/a\n', '')).toEqual([]);
});

test('no limit is no number, in either version', () => {
  expect([
    parseCount('max\n'),
    parseCount('9223372036854771712\n'),
    parseCount('-1'),
    parseCount(undefined),
    parseCount('512\n'),
  ]).toEqual([undefined, undefined, undefined, undefined, 512]);
  expect([
    parseCpuMillis('max 100000'),
    parseCpuMillis('-1 100000'),
    parseCpuMillis(' '),
    parseCpuMillis('50000 100000\n'),
  ]).toEqual([undefined, undefined, undefined, 500]);
});
