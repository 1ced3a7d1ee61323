import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { loadTree, openCapsule } from '@holotype/capsule';
import { paddingOf, tarHeader } from '@holotype/formats';
import type { Entry } from '@holotype/model';
import { type Verified, verify } from '@holotype/verify';
import { beforeAll, expect, test } from 'vitest';
import { failureOf, holotype } from './hostile/cli.ts';
import { listing } from './hostile/listing.ts';
import { failure, type Machine, makeMachine, plain, rebuildTo, shortStore } from './hostile/machine.ts';
import { atEnd } from './hostile/temporary.ts';

const finished = atEnd();
let machine: Machine;
beforeAll(async () => {
  machine = await makeMachine(finished);
});

const common = { mode: 0o644, uid: 0, gid: 0, user: 'root', group: 'root', mtime: '0' };
const file = (path: string, size = 0): Entry => ({ ...common, type: 'file', path, size, sha256: '' });
const symlink = (path: string, target: string): Entry => ({ ...common, type: 'symlink', path, target });
const end = Buffer.alloc(1024);
const tar = (...parts: readonly Buffer[]) => Buffer.concat([...parts, end]);

/** Compares without the command line; nothing may be written. */
const read = async (bytes: Buffer): Promise<Verified> => {
  writeFileSync(`${machine.directory}/subject`, bytes);
  const before = listing(machine.directory);
  const reader = await openCapsule(machine.thin);
  try {
    const tree = await loadTree(reader);
    const subject = `${machine.directory}/subject`;
    return await verify({ subject, manifest: reader.manifest, tree, privileged: true });
  } finally {
    reader.close();
    expect(listing(machine.directory)).toEqual(before);
  }
};

test.each<[string, () => Buffer, string]>([
  [
    'climbs',
    () => tar(tarHeader(file('/../../outside'))),
    'ARCHIVE_PATH_INVALID: tar: not a plain path: ../../outside',
  ],
  [
    'links outside',
    () => tar(tarHeader(file('/x'), '/../../etc/shadow')),
    'ARCHIVE_PATH_INVALID: tar: not a plain link target: ../../etc/shadow',
  ],
  [
    'is cut',
    () => Buffer.concat([tarHeader(file('/x', 5000)), Buffer.alloc(512)]),
    'ARCHIVE_TRUNCATED: tar: ends at byte 1024, in the middle',
  ],
  [
    'promises a terabyte',
    () => tar(tarHeader(file('/x', 2 ** 40))),
    'ARCHIVE_TRUNCATED: tar: ends at byte 2560, in the middle',
  ],
  ['is noise', () => Buffer.alloc(4096, 'noise'), 'ARCHIVE_CORRUPT: tar: no tar header at byte 0'],
])('a tar that %s is refused', async (_, make, refusal) => {
  expect(await failure(() => read(make()))).toBe(refusal);
});

test('a tar with a path through a link, and one twice, is compared like any other: nothing is written', async () => {
  const content = Buffer.from('x'.repeat(10));
  const { fidelity } = await read(
    tar(
      tarHeader(symlink('/zz', '/')),
      tarHeader(file('/zz/outside', 10)),
      content,
      Buffer.alloc(paddingOf(10)),
      tarHeader(file('/zz/outside')),
      tarHeader(file('/zy'), '/nowhere'),
    ),
  );
  expect([fidelity.identical, fidelity.total]).toEqual([0, 48]);
});

const imageOf = async (form: 'squashfs' | 'sif'): Promise<Buffer> => {
  const path = `${machine.directory}/image.${form}`;
  await rebuildTo(machine.full, path, shortStore(`${machine.directory}/empty`, { offline: true }), form);
  return readFileSync(path);
};

test.each(['squashfs', 'sif'] as const)(
  'a %s that is damaged is refused, or the file is named',
  async (form) => {
    const whole = await imageOf(form);
    const start = whole.indexOf('hsqs');
    /** Places of tables stand in the superblock. */
    const read64 = (at: number) => Number(whole.readBigUInt64LE(start + at));
    const used = start + read64(40);
    expect((await read(whole)).fidelity).toMatchObject({ identical: 48, total: 48, differences: [] });
    for (const part of [0.2, 0.5, 0.9])
      expect(await failure(() => read(whole.subarray(0, used * part)))).toMatch(
        /^ARCHIVE_TRUNCATED: (SquashFS: ends too early|SIF: ends at byte \d+, its root at byte \d+)$/,
      );
    const turned = (at: number) => {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      return read(bytes);
    };
    // The first content lies behind the superblock, and does not compress.
    const { fidelity } = await turned(start + 96 + 1000);
    expect(fidelity.differences).toMatchObject([{ path: '/usr/bin/tool', cause: 'content' }]);
    const where = (field: number, behind: number) => failure(() => turned(start + read64(field) + behind));
    expect([await where(64, 10), await where(72, 10), await where(80, 0), await where(48, 0)]).toEqual([
      'ARCHIVE_CORRUPT: SquashFS: a damaged block',
      'ARCHIVE_CORRUPT: SquashFS: a damaged block',
      expect.stringMatching(/^ARCHIVE_CORRUPT: SquashFS: a metadata block of \d+ bytes$/),
      expect.stringMatching(/^ARCHIVE_CORRUPT: SquashFS: points outside itself, at byte \d+$/),
    ]);
  },
);

test('a capsule given before what is compared with it is told apart', async () => {
  const options = { cwd: machine.directory };
  const made = await holotype(
    ['rebuild', 'full.capsule', '-o', 's.tar', '--form', 'tar', '--offline'],
    options,
  );
  expect(made.code).toBe(0);
  const done = await holotype(['verify', 'full.capsule', 's.tar'], options);
  expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('identical 48 of 48')]);
  expect(plain(done.stderr, machine.directory)).toContain(
    'holotype: arguments swapped: DIR/full.capsule is the capsule, DIR/s.tar is compared with it',
  );
  const neither = await holotype(['verify', 's.tar', 's.tar'], options);
  expect([neither.code, failureOf(neither)]).toEqual([3, expect.stringContaining('LAYOUT_INVALID')]);
});

test('a job that replays is not made of a machine', async () => {
  const done = await holotype(['build', 'full.capsule', '--target', 'slurm', '-o', 'job'], {
    cwd: machine.directory,
  });
  expect([done.code, plain(failureOf(done), machine.directory)]).toEqual([
    2,
    'BUILD_NEEDS_RUN: DIR/full.capsule contains a machine, not a run, and slurm replays a run',
  ]);
  expect(existsSync(`${machine.directory}/job`)).toBe(false);
});

test('clean removes only what rebuild made', async () => {
  const at = (name: string) => `${machine.directory}/${name}`;
  mkdirSync(at('mine'));
  writeFileSync(at('mine/file'), 'mine');
  symlinkSync('mine', at('link'));
  writeFileSync(at('link.holotype.json'), '{}');
  const before = listing(machine.directory);
  const clean = async (name: string) => {
    const done = await holotype(['clean', name], { cwd: machine.directory });
    return [done.code, plain(failureOf(done), machine.directory)];
  };
  expect(await clean('mine')).toEqual([
    7,
    'REBUILT_UNKNOWN: DIR/mine was not made by holotype rebuild: DIR/mine.holotype.json is missing',
  ]);
  expect(await clean('link')).toEqual([
    3,
    "DOCUMENT_INVALID: DIR/link.holotype.json: must have required property 'manifestVersion'",
  ]);
  expect(listing(machine.directory)).toEqual(before);
  const rebuilt = await holotype(['rebuild', 'full.capsule', '-o', 'r', '--offline'], {
    cwd: machine.directory,
  });
  expect(rebuilt.code).toBe(0);
  expect((await holotype(['clean', 'r'], { cwd: machine.directory })).code).toBe(0);
  expect(listing(machine.directory)).toEqual(before);
});
