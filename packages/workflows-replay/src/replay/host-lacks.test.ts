import { notIsolated, saidOf } from '@holotype/host';
import { sha256 } from '@holotype/model';
import { expect, test } from 'vitest';
import { hostLacks, namelessTerminal, onlyHere } from './causes.ts';

const failed = {
  by: 'chroot',
  exitCode: 1,
  signal: undefined,
  timedOut: false,
  outputLimit: false,
  isolation: notIsolated,
} as const;
const run = { end: { exitCode: 0 } };
const whats = (text: string, ran: Partial<Parameters<typeof hostLacks>[0]['ran']> = {}) =>
  hostLacks({ said: text.split('\n'), ran: { ...failed, ...ran }, run, root: '/' }).map(
    ({ kind, what }) => `${kind ?? ''} ${what}`,
  );

// As the programs say it: Python 3.11, PostgreSQL 15, R 4, coreutils 9, stty, git, MPI.
test.each([
  [
    'host shared memory',
    '    self._fd = _posixshmem.shm_open(\n               ^^^^\nOSError: [Errno 30] Read-only file system',
  ],
  [
    'host shared memory',
    '_multiprocessing.SemLock(\n      ^^^^\nFileNotFoundError: [Errno 2] No such file or directory',
  ],
  [
    'host shared memory',
    'FATAL:  could not resize shared memory segment "/PostgreSQL.1" to 1 bytes: No space left on device',
  ],
  ['host shared memory', 'Bus error (core dumped)'],
  ['host space', "cp: error writing 'big': No space left on device"],
  ['host memory', 'Error: cannot allocate vector of size 7.5 Gb'],
  ['host memory', 'MemoryError'],
  ['host limits', "RuntimeError: can't start new thread"],
  ['host limits', 'sh: fork: retry: Resource temporarily unavailable'],
  ['host terminal', "stty: 'standard input': Inappropriate ioctl for device"],
  ['host terminal', "OSError: [Errno 6] No such device or address: '/dev/tty'"],
])('%s: %s', (cause, text) => {
  expect(whats(text)).toEqual([cause]);
});

test.each([
  'using shared memory for transport\none\ntwo\nthree\nValueError: no such column',
  'perl: cannot read x: Inappropriate ioctl for device at x.pl line 3',
  'read: Resource temporarily unavailable',
  "ls: cannot access '/opt/sys/x'",
])('what the run itself is to blame for is no lack of the host: %s', (text) => {
  expect(whats(text, { isolation: { ...notIsolated, lacking: ['/proc', '/sys'] } })).toEqual([]);
});

test('what an enclosure cannot give', () => {
  const text = "Error: can't read /proc/meminfo";
  expect(whats(text)).toEqual([]);
  expect(whats(text, { isolation: { ...notIsolated, lacking: ['/proc', '/sys'] } })).toEqual(['host /proc']);
  const went = { exitCode: 0, isolation: { ...notIsolated, lacking: ['/proc'] } };
  expect(whats('grep: /proc/cpuinfo: No such file or directory', went)).toEqual(['host /proc']);
});

test('how it ended counts as well, and a run that succeeded lacks nothing', () => {
  expect(whats('', { exitCode: undefined, signal: 'SIGBUS' })).toEqual(['host shared memory']);
  expect(whats('', { exitCode: 135 })).toEqual(['host shared memory']);
  // Anybody may have sent it.
  expect(whats('', { exitCode: undefined, signal: 'SIGKILL' })).toEqual([]);
  expect(whats('MemoryError', { exitCode: 0 })).toEqual([]);
  const ran = { ...failed };
  expect(hostLacks({ said: ['MemoryError'], ran, run: { end: { exitCode: 1 } }, root: '/' })).toEqual([]);
});

test('only what it did not say there counts', async () => {
  const there = Buffer.from('warning: not a tty\nbye\n');
  const content = { size: there.length, sha256: sha256(there) };
  const expected = () => Promise.resolve(there);
  const here = {
    stdout: saidOf(Buffer.from('warning: not a tty\r\nnew\r\n')),
    stderr: saidOf(Buffer.from('warning: not a tty\nlost\n')),
  };
  const streams = { stdout: content, stderr: content };
  const frozen = { streams } as Parameters<typeof onlyHere>[0];
  expect(await onlyHere(frozen, here, expected)).toEqual(['lost']);
  const terminal = { rows: 1, columns: 1, typed: [] };
  expect(await onlyHere({ ...frozen, terminal }, here, expected)).toEqual(['new']);
});

test('a terminal without a name is a reason where the run has one', () => {
  const terminal = { rows: 1, columns: 1, typed: [] };
  const ran = { by: 'chroot', isolation: { ...notIsolated, lacking: ['/proc', '/dev/pts'] } };
  expect(namelessTerminal({ terminal }, ran)).toMatchObject([{ kind: 'host', what: 'terminal' }]);
  expect(namelessTerminal({}, ran)).toEqual([]);
  expect(namelessTerminal({ terminal }, { by: 'proot', isolation: notIsolated })).toEqual([]);
});
