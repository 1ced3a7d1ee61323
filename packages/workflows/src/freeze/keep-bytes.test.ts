import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lstat } from '@holotype/host';
import { sha256, toDigest } from '@holotype/model';
import type { Snapshot, TracedFile } from '@holotype/trace';
import { expect, onTestFinished, test } from 'vitest';
import { toBefore } from './earlier.ts';
import { keepBytes } from './keep-bytes.ts';
import { copyOf } from './safe-run.ts';

const makePlace = () => {
  const directory = mkdtempSync(join(tmpdir(), 'holotype-keep-'));
  onTestFinished(() => {
    rmSync(directory, { recursive: true });
  });
  const file = (name: string, text: string) => {
    writeFileSync(join(directory, name), text);
    return join(directory, name);
  };
  return { directory, place: join(directory, 'x.partial'), file };
};
const digestOf = (text: string) => toDigest(sha256(Buffer.from(text)));
const snapshot = (path: string, text: string): Snapshot => {
  const stat = lstat(path);
  if (!stat) throw new Error(path);
  const { type, mode, uid, gid, size, mtime } = stat;
  return { type, mode, uid, gid, size, mtime, digest: digestOf(text) };
};
const traced = (path: string, part: Partial<TracedFile>): TracedFile => ({
  path,
  links: [],
  first: 'read',
  read: true,
  written: false,
  executed: false,
  looked: false,
  made: undefined,
  listed: false,
  before: undefined,
  after: undefined,
  steady: true,
  ...part,
});
const keep = (place: string, files: readonly TracedFile[], dataLimit = 1000) =>
  keepBytes({ place, files, dataLimit, signal: new AbortController().signal });
const textOf = (place: string, text: string): string | undefined => {
  const copy = copyOf(place, digestOf(text));
  return copy === undefined ? undefined : readFileSync(copy, 'utf8');
};

test('what was read is there by its hash, once, and what is over the data limit is not', async () => {
  const { place, file } = makePlace();
  const files = [file('a', 'same'), file('b', 'same'), file('large', 'x'.repeat(2000))].map((path) => {
    const text = readFileSync(path, 'utf8');
    return traced(path, { before: snapshot(path, text), after: snapshot(path, text) });
  });
  const { copies, left } = await keep(place, files);
  expect([copies.length, left, readdirSync(join(place, 'bytes')).length]).toEqual([1, [], 1]);
  expect(textOf(place, 'same')).toBe('same');
});

test('what is changed after it was kept is shown as it was, and what is not, is not shown', async () => {
  const { place, file } = makePlace();
  const [gone, other, same] = [file('gone', 'one'), file('other', 'two'), file('same', 'three')];
  const files = [gone, other, same].map((path) => {
    const text = readFileSync(path, 'utf8');
    return traced(path, { before: snapshot(path, text), after: snapshot(path, text) });
  });
  await keep(place, files);
  rmSync(gone);
  writeFileSync(other, 'another');
  const before = toBefore(place, files, new Set());
  expect([...before.keys()]).toEqual([gone, other]);
  expect(readFileSync(before.get(other)?.local ?? '', 'utf8')).toBe('two');
  expect(before.get(other)?.stat).toMatchObject({ size: 3, type: 'file' });
  expect(toBefore(place, files, new Set([same])).has(same)).toBe(true);
});

test('a log that has grown since the run is kept as the run read it; a file that is another by now is not kept', async () => {
  const { place, file } = makePlace();
  const [log, other] = [file('log', 'line 1\n'), file('other', 'old')];
  const files = [
    traced(log, { before: snapshot(log, 'line 1\n'), after: snapshot(log, 'line 1\n') }),
    traced(other, { before: snapshot(other, 'old'), after: snapshot(other, 'old') }),
  ];
  appendFileSync(log, 'line 2\n');
  writeFileSync(other, 'new');
  await keep(place, files);
  expect(textOf(place, 'line 1\n')).toBe('line 1\n');
  expect(readdirSync(join(place, 'bytes')).length).toBe(1);
});

test('a log that grew during the run counts as long as it was at first; what was replaced counts as it is after it', async () => {
  const { place, file } = makePlace();
  const [log, other] = [file('log', 'line 1\nline 2\n'), file('other', 'new')];
  const bare = ({ type, mode, uid, gid, size, mtime }: Snapshot): Snapshot => ({
    type,
    mode,
    uid,
    gid,
    size,
    mtime,
  });
  const grown = { ...bare(snapshot(log, '')), size: 7 };
  const { files } = await keep(place, [
    traced(log, { before: grown, after: bare(snapshot(log, '')), steady: false, grew: true }),
    traced(other, {
      before: { ...bare(snapshot(other, '')), size: 99 },
      after: bare(snapshot(other, '')),
      steady: false,
    }),
  ]);
  expect(files.map(({ before }) => [before?.size, before?.digest])).toEqual([
    [7, digestOf('line 1\n')],
    [3, digestOf('new')],
  ]);
  expect([textOf(place, 'line 1\n'), textOf(place, 'new')]).toEqual(['line 1\n', 'new']);
});
