import { createHash } from 'node:crypto';
import { lstatSync, mkdtempSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { lstat, removeTree } from '@holotype/host';
import { toDigest } from '@holotype/model';
import { expect, onTestFinished, test } from 'vitest';
import { mergeParts, type Part } from './merge-parts.ts';
import type { Trace } from './trace.ts';
import type { Snapshot, TracedFile } from './traced-file.ts';

const usage = { wall: 1, user: 1, system: 0, peakMemory: 5, processes: 2, threads: 2 };
const traceOf = (...files: readonly TracedFile[]): Trace => ({
  ...{
    mechanism: 'guarded',
    complete: true,
    reasons: [],
    end: { exitCode: 0, signal: undefined, timedOut: false },
  },
  ...{ usage, files, missing: [], contacts: [], notices: [], programs: [] },
});
const part = (number: number, ...files: readonly TracedFile[]): Part => ({
  rank: { number, of: 2, step: '1.0', node: `node-${String(number + 1)}` },
  trace: traceOf(...files),
});

const fileOf = (path: string, more: Partial<TracedFile>): TracedFile => ({
  ...{ path, links: [], first: 'read', read: false, written: false, made: undefined, executed: false },
  ...{ looked: false, listed: false, before: undefined, after: undefined, steady: true },
  ...more,
});

/** A directory that is not one of those that each node has its own of. */
const place = (): string => {
  const path = mkdtempSync(join(homedir(), 'holotype-merge-'));
  onTestFinished(() => {
    removeTree(path);
  });
  return path;
};

/** What lies there now, as a tracer would have seen it. */
const snapshot = (path: string, text: string): Snapshot => {
  writeFileSync(path, text);
  const { mode, uid, gid } = lstatSync(path);
  const digest = toDigest(createHash('sha256').update(text).digest('hex'));
  return {
    ...{ type: 'file', mode: mode & 0o7777, uid, gid, size: text.length },
    mtime: lstat(path)?.mtime ?? '0',
    digest,
  };
};

test('a file that one rank wrote and another read was not there before the run', () => {
  const path = join(place(), 'halo');
  const now = snapshot(path, 'halo');
  const merged = mergeParts(
    traceOf(),
    [
      part(0, fileOf(path, { written: true, made: 'written', first: 'write', after: now })),
      part(1, fileOf(path, { read: true, before: now, after: now, steady: false })),
    ],
    [],
  );
  expect(merged.files).toEqual([
    fileOf(path, { written: true, made: 'written', first: 'write', read: true, after: now, steady: true }),
  ]);
  expect([merged.complete, merged.notices]).toEqual([true, []]);
  expect(merged.usage).toMatchObject({ wall: 1, user: 3, peakMemory: 5, processes: 6 });
});

test('what two ranks wrote is named, and is as the later one left it', () => {
  const path = join(place(), 'log');
  const early = snapshot(path, 'one');
  const late = snapshot(path, 'three');
  const wrote = (after: Snapshot) => fileOf(path, { written: true, made: 'written', first: 'write', after });
  const merged = mergeParts(traceOf(), [part(0, wrote(late)), part(1, wrote(early))], []);
  expect(merged.notices).toEqual([{ code: 'ranks-wrote', detail: path }]);
  expect(merged.files[0]?.after).toEqual(late);
});

test('what another node has and this one has not, or otherwise, makes the trace incomplete', () => {
  const directory = place();
  const there = snapshot(join(directory, 'gone'), 'there');
  const other = snapshot(join(directory, 'other'), 'on the node');
  const same = snapshot(join(directory, 'same'), 'same');
  removeTree(join(directory, 'gone'));
  writeFileSync(join(directory, 'other'), 'here, newer');
  const read = (name: string, before: Snapshot) =>
    fileOf(join(directory, name), { read: true, before, after: before });
  const files = [
    read('gone', there),
    read('other', { ...other, mtime: '1' }),
    read('same', { ...same, mtime: '1' }),
  ];
  const merged = mergeParts(traceOf(), [part(0, ...files)], []);
  expect([merged.complete, merged.reasons]).toEqual([
    false,
    [{ code: 'other-on-node', detail: `${directory}/gone of node-1, ${directory}/other of node-1` }],
  ]);
});
