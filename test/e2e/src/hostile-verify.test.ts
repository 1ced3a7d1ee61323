import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { loadTree, openBundle, paddingOf, tarHeader } from '@holotype/archive';
import type { Entry } from '@holotype/model';
import { type Verified, verify } from '@holotype/verify';
import { beforeAll, expect, test } from 'vitest';
import { failureOf, holotype } from './hostile/cli.ts';
import { listing } from './hostile/listing.ts';
import { failure, type Machine, makeMachine, plain } from './hostile/machine.ts';
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
  writeFileSync(`${machine.directory}/bad.tar`, bytes);
  const before = listing(machine.directory);
  const bundle = await openBundle(machine.thin);
  try {
    const tree = await loadTree(bundle);
    const subject = `${machine.directory}/bad.tar`;
    return await verify({ subject, manifest: bundle.manifest, tree, privileged: true });
  } finally {
    bundle.close();
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
