import { execFileSync } from 'node:child_process';
import { lstatSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, type FileEntry, fromMtime, sha256 } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTar } from './read.ts';
import { drain, temporary } from '@holotype/test-support';
import { paddingOf, tarHeader } from './write-header.ts';

const common = { mode: 0o644, uid: 0, gid: 0, user: 'root', group: 'root', mtime: '0' };
const file: FileEntry = {
  ...common,
  type: 'file',
  path: '/etc/a',
  size: 5,
  sha256: sha256('hello'),
};
const long = `/${'d'.repeat(90)}/${'n'.repeat(90)}`;

/** What ustar says by itself, and what it cannot say. */
const samples: readonly Entry[] = [
  file,
  { ...file, path: long },
  { ...file, path: `/${'e'.repeat(99)}` },
  { ...file, path: `/${'e'.repeat(100)}` },
  { ...file, path: '/caf\xe9 \xc3\xbc' },
  { ...file, path: '/ns', mtime: '1716163200.123456789' },
  { ...file, path: '/old', mtime: '-1.5' },
  { ...file, path: '/older', mtime: '-86400' },
  { ...file, path: '/late', mtime: '8589934592' },
  { ...file, path: '/big', uid: 2_097_152, gid: 4_294_967_295, user: '', group: '' },
  { ...file, path: '/almost-big', uid: 2_097_151 },
  { ...file, path: '/names', user: 'u'.repeat(40), group: 'gr\xc3\xbc' },
  {
    ...file,
    path: '/xattr',
    xattrs: { 'user.a=b': 'AP8K', 'user.%': '', 'security.capability': 'AQAAAgAAAAA=' },
  },
  { ...file, path: '/suid', mode: 0o7755 },
  { ...common, type: 'symlink', path: '/link', mode: 0o777, target: 'x' },
  { ...common, type: 'symlink', path: '/far', mode: 0o777, target: `${long}=1\n` },
  { ...common, type: 'directory', path: '/dir', mode: 0o1777 },
  { ...common, type: 'directory', path: `${long}.d` },
  { ...common, type: 'character-device', path: '/dev-null', major: 1, minor: 3 },
  { ...common, type: 'block-device', path: '/dev-sda', major: 8, minor: 16 },
  { ...common, type: 'fifo', path: '/fifo' },
];
const contentOf = (entry: Entry) => (entry.type === 'file' ? Buffer.from('hello') : Buffer.alloc(0));
const toTar = (entries: readonly Entry[]) =>
  Buffer.concat([
    ...entries.flatMap((entry) => {
      const content = contentOf(entry);
      return [tarHeader(entry), content, Buffer.alloc(paddingOf(content.length))];
    }),
    tarHeader({ ...file, path: '/hard' }, '/etc/a'),
    tarHeader({ ...file, path: '/hard-far' }, long),
    Buffer.alloc(1024),
  ]);

const readBack = async (tar: Uint8Array) => {
  const found = [];
  for await (const {
    path,
    type,
    mode,
    uid,
    gid,
    user,
    group,
    mtime,
    xattrs,
    size,
    linkTarget,
    major,
    minor,
    content,
  } of readTar([tar]))
    found.push({
      path,
      type,
      mode,
      uid,
      gid,
      user,
      group,
      mtime,
      xattrs,
      size,
      linkTarget,
      major,
      minor,
      bytes: await drain(content()),
    });
  return found;
};
const stated = (entry: Entry) => ({
  path: entry.path,
  type: entry.type,
  mode: entry.mode,
  uid: entry.uid,
  gid: entry.gid,
  user: entry.user,
  group: entry.group,
  mtime: entry.mtime,
  size: entry.type === 'file' ? entry.size : 0,
  linkTarget: entry.type === 'symlink' ? entry.target : '',
  major: 'major' in entry ? entry.major : 0,
  minor: 'minor' in entry ? entry.minor : 0,
});

test('everything comes back from our own reader', async () => {
  const found = await readBack(toTar(samples));
  expect(found.slice(0, samples.length)).toMatchObject(samples.map(stated));
  for (const [at, entry] of samples.entries()) {
    const sorted =
      entry.xattrs && Object.fromEntries(Object.entries(entry.xattrs).filter(([, value]) => value !== ''));
    expect({ ...found[at]?.xattrs }, entry.path).toMatchObject({ ...sorted });
  }
  expect(found.slice(-2)).toMatchObject([
    { path: '/hard', type: 'hardlink', linkTarget: '/etc/a', size: 0 },
    { path: '/hard-far', type: 'hardlink', linkTarget: long },
  ]);
});

test('GNU tar reads the names, modes, times and attributes that were written', () => {
  const directory = temporary();
  writeFileSync(join(directory, 'a.tar'), toTar(samples));
  const listed = execFileSync(
    'tar',
    [
      '-tvf',
      'a.tar',
      '--numeric-owner',
      '--full-time',
      '--utc',
      '--quoting-style=escape',
      '--xattrs',
      '--xattrs-include=*',
    ],
    {
      cwd: directory,
      encoding: 'latin1',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    },
  ).split('\n');
  const lineOf = (end: string) => listed.find((line) => line.endsWith(end)) ?? '';
  expect(listed.filter((line) => /^[-dlcbph]/.test(line)).length).toBe(samples.length + 2);
  expect(lineOf(` ${long.slice(1)}`)).toMatch(/^-rw-r--r--/);
  expect(lineOf(' caf\\351 \\303\\274') || lineOf(' caf\\351 \xc3\xbc')).not.toBe('');
  expect(lineOf(' ns')).toContain('2024-05-20 00:00:00.123456789');
  expect(lineOf(' older')).toContain('1969-12-31 00:00:00');
  expect(lineOf(' late')).toContain('2242-03-16 12:56:32');
  expect(lineOf(' big')).toContain('2097152/4294967295');
  expect(lineOf(' suid')).toMatch(/^-rwsr-sr-t/);
  expect(lineOf(' dev-null')).toMatch(/^crw-r--r--.* 1,3 /);
  expect(lineOf(' dev-sda')).toMatch(/^brw-r--r--.* 8,16 /);
  expect(lineOf(' link -> x')).toMatch(/^lrwxrwxrwx/);
  expect(lineOf(' hard link to etc/a')).toMatch(/^hrw/);
  expect(lineOf(' dir/')).toMatch(/^drw-r--r-T|^drwxrwxrwt/);
  execFileSync('tar', ['-xf', 'a.tar', 'ns', 'old', 'older'], { cwd: directory, stdio: 'ignore' });
  const times = ['ns', 'old', 'older'].map(
    (name) => lstatSync(join(directory, name), { bigint: true }).mtimeNs,
  );
  expect(times).toEqual([1_716_163_200_123_456_789n, -1_500_000_000n, -86_400_000_000_000n]);
  const withAttributes = execFileSync('tar', ['-tvvf', 'a.tar', '--xattrs', '--xattrs-include=*'], {
    cwd: directory,
    encoding: 'latin1',
  });
  expect(withAttributes).toContain('user.a=b');
  expect(withAttributes).toContain('security.capability');
});

test("Python's tarfile reads the same", () => {
  const directory = temporary();
  writeFileSync(join(directory, 'a.tar'), toTar(samples));
  const script = `
import json, sys, tarfile
with tarfile.open(sys.argv[1], errors='surrogateescape') as tar:
    rows = [[m.name.encode('utf8', 'surrogateescape').decode('latin1'), m.mode, m.uid, m.gid, m.size, m.mtime, m.linkname] for m in tar]
print(json.dumps(rows))`;
  const rows = JSON.parse(
    execFileSync('python3', ['-c', script, 'a.tar'], { cwd: directory, encoding: 'utf8' }),
  ) as unknown[];
  expect(rows.slice(0, samples.length)).toEqual(
    samples.map((entry) => [
      entry.path.slice(1),
      entry.mode,
      entry.uid,
      entry.gid,
      entry.type === 'file' ? entry.size : 0,
      Number(entry.mtime),
      entry.type === 'symlink' ? entry.target : '',
    ]),
  );
});

test('a plain entry is one block, and the bytes depend on the entry alone', () => {
  expect(tarHeader(file).length).toBe(512);
  for (const entry of samples) {
    const header = tarHeader(entry);
    expect(header.length % 512).toBe(0);
    expect(tarHeader({ ...entry }).equals(header)).toBe(true);
  }
  const { xattrs, ...rest } = samples.find(({ path }) => path === '/xattr') ?? file;
  const turned = Object.fromEntries(Object.entries(xattrs ?? {}).reverse());
  expect(tarHeader({ ...rest, xattrs: turned }).equals(tarHeader({ ...rest, xattrs }))).toBe(true);
});

test('any name, time and owner comes back', async () => {
  const part = fc
    .uint8Array({ minLength: 1, maxLength: 120 })
    .map((bytes) => Buffer.from(bytes).toString('latin1').replace(/[\0/]/g, '_').replace(/^\.+$/, 'dots'));
  const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => `/${parts.join('/')}`);
  const id = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  const mtime = fc
    .tuple(fc.integer({ min: -(2 ** 40), max: 2 ** 40 }), fc.stringMatching(/^\d{0,8}[1-9]$/), fc.boolean())
    .map(([seconds, fraction, whole]) =>
      whole ? String(seconds) : `${seconds < 0 ? '-' : ''}${Math.abs(seconds)}.${fraction}`,
    );
  await fc.assert(
    fc.asyncProperty(path, id, id, mtime, async (at, uid, gid, time) => {
      const entry: Entry = { ...common, type: 'fifo', path: at, uid, gid, mtime: time };
      const [found] = await readBack(Buffer.concat([tarHeader(entry), Buffer.alloc(1024)]));
      expect(found).toMatchObject(stated(entry));
      expect(fromMtime(found?.mtime ?? '')).toEqual(fromMtime(time));
    }),
    { numRuns: 200 },
  );
});
