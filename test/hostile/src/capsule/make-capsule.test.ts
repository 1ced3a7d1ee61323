import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holotype, needsWayIn } from '@holotype/kit';
import { afterAll, expect, test } from 'vitest';
import { type Description, makeCapsule, miniatureTree, packOfFrames } from '../index.ts';

const place = mkdtempSync(join(tmpdir(), 'holotype-hostile-'));
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

const everything: Description = {
  tree: {
    '/a/file': { file: 'text', mode: 0o4755 },
    '/a/other name': { sameAs: '/a/file' },
    '/a/same bytes': { file: 'text' },
    '/a/link': { link: '../../..' },
    '/a/fifo': { fifo: true },
    '/a/disk': { device: 'block', major: 7, minor: 0, mode: 0o666 },
    '/a/null': { device: 'character', major: 1, minor: 3, mode: 0o666 },
    '/a/large': { file: Buffer.alloc(33 * 1024 * 1024, 'x') },
    '/b/empty': { file: '', xattrs: { 'user.a': 'value' } },
    '/c': { directory: true, mode: 0o1777 },
  },
};

test.each(['check', 'tar', 'oci', 'sif'])(
  'what is described rebuilds as %s, with the digests that are stated',
  async (form) => {
    const capsule = join(place, `${form}.capsule`);
    await makeCapsule(capsule, everything);
    const output = join(place, `rebuilt.${form}`);
    const done = await holotype(['rebuild', capsule, '--offline', '--form', form, '-o', output]);
    expect([done.code, done.stderr]).toEqual([0, '']);
  },
);

test.runIf(needsWayIn('replays of generated capsules'))(
  'what is described replays: outputs, stdin, claims, slots, variables',
  async () => {
    const capsule = join(place, 'run.capsule');
    const script = 'cat; cat data > table.txt; echo "answer $ANSWER" >> table.txt';
    await makeCapsule(capsule, {
      tree: { ...miniatureTree(['sh', 'cat']), '/p/script': { file: script } },
      argv: ['/bin/sh', './script'],
      uid: 0,
      variables: { PATH: '/bin', ANSWER: '42' },
      stdin: 'typed\n',
      stdout: 'typed\n',
      outputs: { '/p/table.txt': { content: 'given\nanswer 42\n' } },
      claims: ['Table=table.txt'],
      slots: { d: { path: '/p/data', content: 'given\n' } },
    });
    writeFileSync(join(place, 'data'), 'given\n');
    const again = join(place, 'run.replay');
    const asked = ['replay', capsule, '--offline', '--data', `d=${join(place, 'data')}`, '-o', again];
    const { code, stdout, stderr } = await holotype(asked);
    expect([code, stdout.split('  ')[0], stderr]).toEqual([
      0,
      expect.stringMatching(/^The result is the same/),
      stderr,
    ]);
  },
);

test('frames may state what is not so', async () => {
  const zeros = Buffer.alloc(1000);
  const { pack, bytes } = await packOfFrames([{ content: zeros }, { content: zeros, stated: 2 ** 40 }]);
  expect(pack.frames.map(({ contentSize }) => contentSize)).toEqual([1000, 2 ** 40]);
  expect([pack.contentSize, pack.size]).toEqual([2 ** 40 + 1000, bytes.length]);
});
