import { expect, test } from 'vitest';
import { answersOf, inputOf, machine } from '../sample.test.data.ts';
import { disk } from './index.ts';

const place = (freeBytes: number, device = '1') => ({ name: `/place/${device}`, device, freeBytes });

test('a directory needs its files and the ends of their blocks', () => {
  // 50 MB of content, 1,000 files with half a block each, 500 directories and links with a block each.
  const needed = 50_000_000 + 1000 * 2048 + 500 * 4096;
  expect(answersOf(disk.check(inputOf(machine, machine, { output: place(needed) })))).toEqual([
    'pass DISK_ENOUGH',
  ]);
  const [finding] = disk.check(inputOf(machine, machine, { output: place(needed - 5_000_000) }));
  expect(finding).toMatchObject({ code: 'DISK_TOO_SMALL', verdict: 'fail' });
  expect(finding?.message).toContain('5.0 MB are missing');
});

test('downloads and result on one file system add up', () => {
  const more = { form: 'tar', output: place(60e6), download: { bytes: 20e6, storage: place(60e6) } } as const;
  const findings = disk.check(inputOf(machine, machine, more));
  expect(answersOf(findings)).toEqual(['fail DISK_TOO_SMALL']);
  expect(findings[0]?.evidence).toContain('as tar and 20.0 MB of downloads; free in /place/1: 60.0 MB');
});

test('two file systems are asked one by one', () => {
  const more = {
    form: 'tar',
    output: place(60e6),
    download: { bytes: 20e6, storage: place(1e6, '2') },
  } as const;
  expect(answersOf(disk.check(inputOf(machine, machine, more)))).toEqual([
    'pass DISK_ENOUGH',
    'fail DISK_TOO_SMALL',
  ]);
});

test('check writes nothing', () => {
  expect(answersOf(disk.check(inputOf(machine, machine, { form: 'check', output: place(0) })))).toEqual([
    'pass DISK_ENOUGH',
  ]);
});
