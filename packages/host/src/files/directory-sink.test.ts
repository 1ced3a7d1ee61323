import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DirectoryEntry, FileEntry, SymlinkEntry } from '@holotype/model';
import { expect, onTestFinished, test } from 'vitest';
import { DirectorySink } from './directory-sink.ts';
import { hasNative } from '../native/library.ts';
import { lstat } from '../native/stat.ts';
import { readXattrs, setXattr } from '../native/xattrs.ts';

const uid = process.getuid?.() ?? 0;
const gid = process.getgid?.() ?? 0;
const isRoot = uid === 0;
const common = { mode: 0o644, uid, gid, user: '', group: '', mtime: '1716163200.123456789' };
const directory = (path: string, mode = 0o755): DirectoryEntry => ({
  ...common,
  type: 'directory',
  path,
  mode,
});
const file = (path: string, over: Partial<FileEntry> = {}): FileEntry => ({
  ...common,
  type: 'file',
  path,
  size: 0,
  sha256: '',
  ...over,
});
const symlink = (path: string, target: string): SymlinkEntry => ({
  ...common,
  type: 'symlink',
  path,
  target,
});

const open = (privileged = false) => {
  const outside = mkdtempSync(join(tmpdir(), 'holotype-sink-'));
  const root = join(outside, 'root');
  onTestFinished(() => {
    // An ordinary user empties no directory that is closed.
    if (existsSync(join(root, 'closed'))) chmodSync(join(root, 'closed'), 0o755);
    rmSync(outside, { recursive: true });
  });
  const sink = new DirectorySink(root, privileged);
  sink.directory(directory('/'));
  return { outside, root, sink };
};
const pieces = (content: Uint8Array, length: number) =>
  Array.from({ length: Math.ceil(content.length / length) }, (_, at) =>
    content.subarray(at * length, (at + 1) * length),
  );

test('modes and times are what the Tree says, of directories too that were filled afterwards', () => {
  const { root, sink } = open();
  sink.directory(directory('/closed', 0o555));
  sink.file(file('/closed/a', { mode: 0o400 }), [Buffer.from('hello')]);
  sink.node(symlink('/closed/link', '/somewhere/else'));
  sink.link(file('/closed/z'), '/closed/a');
  sink.finish();
  for (const [path, mode] of [
    ['/', 0o755],
    ['/closed', 0o555],
    ['/closed/a', 0o400],
  ] as const)
    expect(lstat(join(root, path)), path).toMatchObject({ mode, mtime: common.mtime });
  expect(readFileSync(join(root, 'closed/a'), 'utf8')).toBe('hello');
  expect(readlinkSync(join(root, 'closed/link'))).toBe('/somewhere/else');
  expect(lstat(join(root, 'closed/link'))?.mtime).toBe(common.mtime);
  expect(statSync(join(root, 'closed/z')).ino).toBe(statSync(join(root, 'closed/a')).ino);
});

test('pieces that are waited for make the same file, and a failure of theirs is theirs', async () => {
  const { root, sink } = open();
  const late = async function* () {
    yield await Promise.resolve(Buffer.from('hel'));
    yield Buffer.from('lo');
  };
  await sink.stream(file('/a', { mode: 0o640 }), late());
  expect(readFileSync(join(root, 'a'), 'utf8')).toBe('hello');
  expect(lstat(join(root, 'a'))).toMatchObject({ mode: 0o640, mtime: common.mtime });
  const broken = async function* () {
    yield await Promise.resolve(Buffer.from('x'));
    throw new RangeError('damaged');
  };
  await expect(sink.stream(file('/b'), broken())).rejects.toThrow(RangeError);
  await expect(sink.stream(file('/a'), late())).rejects.toThrow(
    expect.objectContaining({ code: 'HOST_WRITE_FAILED' }),
  );
});

test('names and targets keep their bytes', () => {
  const { root, sink } = open();
  sink.file(file('/caf\xe9'), [Buffer.from('x')]);
  sink.node(symlink('/link', '\xff\xfe'));
  expect(lstat(`${root}/caf\xe9`)?.type).toBe('file');
  expect(readlinkSync(join(root, 'link'), { encoding: 'latin1' })).toBe('\xff\xfe');
});

test.each([65_536, 1000, 4097])(
  'zeros become holes, and every byte comes back, in pieces of %d',
  (length) => {
    const { root, sink } = open();
    const content = Buffer.alloc(4 * 1024 * 1024);
    content.write('start');
    content.write('middle', 2_000_000);
    sink.file(file('/sparse'), pieces(content, length));
    sink.file(file('/zeros'), pieces(Buffer.alloc(1_000_001), length));
    sink.node(file('/empty'));
    expect(readFileSync(join(root, 'sparse')).equals(content)).toBe(true);
    expect(readFileSync(join(root, 'zeros')).equals(Buffer.alloc(1_000_001))).toBe(true);
    expect(statSync(join(root, 'empty')).size).toBe(0);
    // Pieces that do not begin at a block of the file system leave no whole block of zeros.
    if (length % 4096 !== 0) return;
    expect(statSync(join(root, 'sparse')).blocks * 512).toBeLessThan(content.length / 4);
    expect(statSync(join(root, 'zeros')).blocks * 512).toBeLessThan(500_000);
  },
);

test('an ordinary user makes no setuid program', () => {
  const { root, sink } = open();
  sink.file(file('/su', { mode: 0o6755 }), [Buffer.from('x')]);
  sink.directory(directory('/tmp', 0o1777));
  sink.directory(directory('/shared', 0o2775));
  sink.finish();
  expect(lstat(join(root, 'su'))?.mode).toBe(0o755);
  expect(lstat(join(root, 'tmp'))?.mode).toBe(0o1777);
  expect(lstat(join(root, 'shared'))?.mode).toBe(0o775);
});

test('root keeps setuid bits and owners', () => {
  if (!isRoot) return;
  const { root, sink } = open(true);
  sink.file(file('/su', { mode: 0o6755, uid: 12_345, gid: 54_321 }), [Buffer.from('x')]);
  sink.node({ ...symlink('/link', 'x'), uid: 12_345 });
  expect(lstat(join(root, 'su'))).toMatchObject({ mode: 0o6755, uid: 12_345, gid: 54_321 });
  expect(lstat(join(root, 'link'))).toMatchObject({ uid: 12_345 });
});

test('a FIFO is made, and a device of an ordinary user is not', () => {
  const { root, sink } = open();
  sink.node({ ...common, type: 'fifo', path: '/fifo' });
  sink.node({ ...common, type: 'character-device', path: '/null', major: 1, minor: 3 });
  expect(lstat(join(root, 'fifo'))?.type).toBe(hasNative() ? 'fifo' : undefined);
  expect(lstat(join(root, 'null'))).toBeUndefined();
});

test('attributes are set also on a file that nobody may write', () => {
  const { root, outside, sink } = open();
  if (!setXattr(outside, 'user.probe', 'AA==')) return;
  sink.file(file('/a', { mode: 0o444, xattrs: { 'user.a': 'AQID' } }), [Buffer.from('x')]);
  expect(readXattrs(join(root, 'a'))).toMatchObject({ 'user.a': 'AQID' });
  expect(lstat(join(root, 'a'))?.mode).toBe(0o444);
});

test('nothing that exists is written to, and no link is followed', () => {
  const { root, outside, sink } = open();
  const mine = join(outside, 'mine');
  writeFileSync(mine, 'mine', { mode: 0o600 });
  mkdirSync(join(outside, 'folder'));
  const before = [lstatSync(mine, { bigint: true }), lstatSync(join(outside, 'folder'), { bigint: true })];
  sink.node(symlink('/out', mine));
  symlinkSync(mine, join(root, 'planted'));
  symlinkSync(join(outside, 'folder'), join(root, 'planted-folder'));
  const refusal = expect.objectContaining({ code: 'HOST_WRITE_FAILED' }) as Error;
  expect(() => {
    sink.file(file('/planted'), [Buffer.from('x')]);
  }).toThrow(refusal);
  expect(() => {
    sink.directory(directory('/planted-folder'));
  }).toThrow(refusal);
  expect(() => {
    sink.node(symlink('/planted', 'x'));
  }).toThrow(refusal);
  expect(() => {
    sink.link(file('/planted'), '/out');
  }).toThrow(refusal);
  const after = [lstatSync(mine, { bigint: true }), lstatSync(join(outside, 'folder'), { bigint: true })];
  const kept = ({ mode, mtimeNs, uid: owner, size }: (typeof before)[number]) => [mode, mtimeNs, owner, size];
  expect(after.map(kept)).toEqual(before.map(kept));
  expect(readFileSync(mine, 'utf8')).toBe('mine');
});
