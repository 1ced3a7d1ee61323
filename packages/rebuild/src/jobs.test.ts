import type { MapRun } from '@holotype/capsule';
import { documentVersions, type Entry, type Lock, sha256 } from '@holotype/model';
import { expect, test } from 'vitest';
import { planJobs } from './jobs.ts';

const file = (path: string, content: string): Entry => ({
  type: 'file',
  path,
  mode: 0o644,
  uid: 0,
  gid: 0,
  user: 'root',
  group: 'root',
  mtime: '0',
  size: content.length,
  sha256: sha256(content),
});
const run = (
  source: MapRun['source'],
  index: number,
  ...files: readonly (readonly [number, string?])[]
): MapRun => ({
  source,
  index,
  entries: Uint32Array.from(files, ([entry]) => entry),
  members: new Map(files.flatMap(([entry, member]) => (member === undefined ? [] : [[entry, member]]))),
});
const size = { size: 0, contentSize: 0 };
const lockOf = (layers: readonly number[]): Lock => ({
  lockVersion: documentVersions.lock,
  tool: { name: 'holotype', version: '0' },
  treeDigest: `sha256:${'0'.repeat(64)}`,
  artifacts: ['one', 'two'].map((name) => ({
    purl: `pkg:deb/debian/${name}@1?arch=all`,
    format: 'deb',
    sha256: sha256(name),
    size: 1,
    urls: ['https://mirror.example/x.deb'],
    trust: 'content',
    index: 'signed',
  })),
  packages: [],
  packs: [0, 1].map((at) => ({ digest: `sha256:${String(at).repeat(64)}`, ...size, frames: [] })),
  map: [],
  layers: layers.map((sources) => ({ sources, diffId: `sha256:${'0'.repeat(64)}`, size: 0 })),
  image: {
    tarDigest: `sha256:${'0'.repeat(64)}`,
    tarSize: 0,
    configDigest: `sha256:${'0'.repeat(64)}`,
    manifestDigest: `sha256:${'0'.repeat(64)}`,
  },
  totals: {
    proven: { contents: 0, bytes: 0, stored: 0 },
    trusted: { contents: 0, bytes: 0, stored: 0 },
    kept: { contents: 0, bytes: 0, stored: 0 },
  },
});

const tree = [
  file('/bin/a', 'aaa'),
  file('/bin/b', 'bb'),
  file('/bin/copy-of-a', 'aaa'),
  file('/etc/c', 'c'),
  file('/etc/d', 'c'),
];

test('lines of one source are one job, and layers end after as many sources as the Lock says', () => {
  const map = [
    run('artifact', 0, [0], [2, 'data:/bin/a']),
    run('artifact', 0, [1, 'control:x']),
    run('artifact', 1, [3]),
    run('pack', 0, [4]),
  ];
  const jobs = [...planJobs(tree, lockOf([1, 2, 0]), map)];
  expect(
    jobs.map(({ source, index, endsLayer, job }) => [source, index, endsLayer, job.what, job.size]),
  ).toEqual([
    ['artifact', 0, true, 'pkg:deb/debian/one@1?arch=all', 5],
    ['artifact', 1, false, 'pkg:deb/debian/two@1?arch=all', 1],
    ['pack', 0, true, 'pack 0', 1],
  ]);
  const [first] = jobs;
  expect(first?.job.wanted.map(({ member, position }) => [member, position])).toEqual([
    ['data:/bin/a', 0],
    ['control:x', 3],
  ]);
  expect(first?.files.map(({ entry, position }) => [entry.path, position])).toEqual([
    ['/bin/a', 0],
    ['/bin/copy-of-a', 0],
    ['/bin/b', 3],
  ]);
});

test('a pack holds a content once for files that follow one another, and again where others lie between', () => {
  const [job] = planJobs(tree, lockOf([1, 0]), [run('pack', 1, [3], [4], [1], [3])]);
  expect(job?.job.from).toMatchObject({ pack: { digest: `sha256:${'1'.repeat(64)}` } });
  expect(job?.files.map(({ position }) => position)).toEqual([0, 0, 1, 3]);
  expect(job?.job.size).toBe(4);
});

test('a map that gives the content of one file to another is refused', () => {
  const swapped = [run('artifact', 0, [0, 'data:/x'], [1, 'data:/x'])];
  expect(() => [...planJobs(tree, lockOf([1, 0]), swapped)]).toThrow(
    expect.objectContaining({ code: 'DOCUMENT_INVALID', exit: 'invalid' }),
  );
  const [a, ...rest] = tree;
  const longer = [{ ...a, size: 9 } as Entry, ...rest];
  expect(() => [...planJobs(longer, lockOf([1, 0]), [run('pack', 0, [2], [0])])]).toThrow(/Map: \/bin\/a/);
});

test('no map, no jobs', () => {
  expect([...planJobs(tree, lockOf([0]), [])]).toEqual([]);
});
