import { expect, test } from 'vitest';
import { straceReader } from './line.ts';

const hex = (text: string) =>
  [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');

test('a call: its texts, the directory that they count from, what was opened', () => {
  const read = straceReader();
  const line = `12 openat(AT_FDCWD<${hex('/work')}>, "${hex('a "b\n')}", O_RDONLY|O_CLOEXEC) = 3<${hex('/work/é')}>`;
  expect(read(line)).toEqual({
    kind: 'call',
    pid: 12,
    name: 'openat',
    result: 3,
    text: `AT_FDCWD<${hex('/work')}>, "", O_RDONLY|O_CLOEXEC`,
    words: [
      { kind: 'descriptor', value: '/work' },
      { kind: 'text', value: 'a "b\n' },
    ],
    opened: Buffer.from('/work/é').toString('latin1'),
  });
});

test('a call that another process interrupts is read as one', () => {
  const read = straceReader();
  expect(
    read(`7 execve("${hex('/bin/a')}", ["${hex('a')}"], 0x5 /* 3 vars */ <unfinished ...>`),
  ).toBeUndefined();
  expect(read('8 +++ exited with 4 +++')).toEqual({ kind: 'exited', pid: 8, code: 4 });
  const words = [
    { kind: 'text', value: '/bin/a' },
    { kind: 'text', value: 'a' },
  ];
  expect(read('7 <... execve resumed>)      = 0')).toMatchObject({
    pid: 7,
    name: 'execve',
    result: 0,
    words,
  });
});

test('failures, ends by a signal, and lines that say nothing', () => {
  const read = straceReader();
  expect(read(`7 open("${hex('no')}", O_RDONLY) = -1 ENOENT (No such file or directory)`)).toMatchObject({
    result: -1,
  });
  expect(read('7 +++ killed by SIGSEGV (core dumped) +++')).toEqual({
    kind: 'killed',
    pid: 7,
    signal: 'SIGSEGV',
  });
  for (const line of ['', '7 exit_group(0) = ?', '7 --- SIGCHLD {} ---', 'strace: Process 7 attached'])
    expect(read(line), line).toBeUndefined();
});
