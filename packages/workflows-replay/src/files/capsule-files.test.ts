import { openCapture } from '@holotype/capsule';
import { type Manifest, type Run, type RunInput, type RunOutput, sha256 } from '@holotype/model';
import { expect, test } from 'vitest';
import { captureOf } from '../captured-root.test.support.ts';
import { openCapsuleFiles } from './capsule-files.ts';
import { findFile } from './find.ts';

const empty = { size: 0, sha256: sha256('') };
const output = (path: string, more: Partial<RunOutput> = {}): RunOutput => ({
  ...{ path, type: 'file', size: 3, sha256: sha256('new'), mode: 0o600, declared: false, varies: false },
  ...more,
});
const kept = [{ size: 3, sha256: sha256('new') }, empty];
const store = { has: () => false };

const filesOf = async (
  paths: Parameters<typeof captureOf>[0],
  outputs: readonly RunOutput[],
  inputs: readonly RunInput[] = [],
  before = false,
) => {
  const captured = openCapture(await captureOf(paths));
  const run = {
    ...{ workingDirectory: '/opt/work', uid: 7, gid: 8, began: 100, usage: { wall: 1.5 } },
    ...{ stdin: empty, streams: { stdout: { size: 5, sha256: sha256('said\n') }, stderr: empty } },
    ...{ inputs, outputs, policies: [], claims: [], kept: { packs: [], contents: kept } },
  } as unknown as Run;
  const manifest: Manifest = { ...captured.manifest, run };
  const files = await openCapsuleFiles({ reader: { ...captured, manifest }, store, before });
  const kinds = files.all
    .filter(({ entry }) => entry.path.startsWith('/opt/work'))
    .map(({ entry, origin }) => `${entry.path} ${entry.type}${origin ? ` ${origin.kind}` : ''}`);
  return { files, run, kinds };
};

test('what the run made lies over what was captured, with the directories that it needs', async () => {
  const { kinds, files } = await filesOf({ '/opt/work/a': 'old', '/opt/work/z': 'old' }, [
    output('/opt/work/a'),
    output('/opt/work/new/deep/b'),
    output('/opt/work/new/nothing', empty),
    output('/opt/work/new/vast', { sha256: sha256('vast') }),
  ]);
  expect(kinds).toEqual([
    '/opt/work directory',
    '/opt/work/a file output',
    '/opt/work/new directory',
    '/opt/work/new/deep directory',
    '/opt/work/new/deep/b file output',
    '/opt/work/new/nothing file',
    '/opt/work/new/vast file hash',
    '/opt/work/z file machine',
  ]);
  expect(files.at('/opt/work/a')?.entry).toMatchObject({
    mode: 0o600,
    uid: 7,
    gid: 8,
    mtime: '101',
    size: 3,
  });
});

test('before the run there was nothing of it', async () => {
  const { kinds } = await filesOf(
    { '/opt/work/a': 'old' },
    [output('/opt/work/a'), output('/opt/work/b')],
    [],
    true,
  );
  expect(kinds).toEqual(['/opt/work directory', '/opt/work/a file machine']);
});

test('a directory may have become a file, and a file a directory', async () => {
  const { kinds } = await filesOf({ '/opt/work/d/old': 'old', '/opt/work/f': 'old' }, [
    output('/opt/work/d'),
    output('/opt/work/f/new'),
  ]);
  expect(kinds).toEqual([
    '/opt/work directory',
    '/opt/work/d file output',
    '/opt/work/f directory',
    '/opt/work/f/new file output',
  ]);
});

test('an output goes where links of the captured machine lead, and data slots are named', async () => {
  const slot = { path: '/opt/work/big', size: 9, sha256: sha256('x'), changed: false, slot: 'big' };
  const { kinds } = await filesOf(
    { '/opt/work/real/a': '', '/opt/work/way': '-> real' },
    [output('/opt/work/way/b'), output('/opt/work/made', { type: 'symlink' })],
    [slot],
  );
  expect(kinds).toEqual([
    '/opt/work directory',
    '/opt/work/big file slot',
    '/opt/work/made symlink hash',
    '/opt/work/real directory',
    '/opt/work/real/a file',
    '/opt/work/real/b file output',
    '/opt/work/way symlink',
  ]);
});

test.each(['/opt/work/../etc/passwd', 'relative', '/opt/work//x'])(
  'an output at %s is refused',
  async (path) => {
    await expect(filesOf({ '/opt/work/a': '' }, [output(path)])).rejects.toThrow(
      expect.objectContaining({ code: 'REPLAY_RUN_INVALID' }),
    );
  },
);

test('relative paths start where the run ran, and what it printed has a name unless a file has it', async () => {
  const { files, run } = await filesOf({ '/opt/work/a': 'old', '/etc/b': 'b' }, [output('/opt/work/stderr')]);
  const find = (typed: string) => findFile(files, run, typed, 'keep').entry.path;
  expect(['a', './a', '../../etc/b', '/etc//b', 'stdout', 'stderr', '..'].map(find)).toEqual([
    '/opt/work/a',
    '/opt/work/a',
    '/etc/b',
    '/etc/b',
    '/stdout',
    '/opt/work/stderr',
    '/opt',
  ]);
  expect(() => find('none')).toThrow(
    expect.objectContaining({
      code: 'FILES_NOT_FOUND',
      hint: 'holotype ls CAPSULE /opt/work lists what is there',
    }),
  );
  expect(() => find('toString')).toThrow(expect.objectContaining({ code: 'FILES_NOT_FOUND' }));
});
