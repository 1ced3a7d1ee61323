import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRoot } from '@holotype/host';
import { expect, test } from 'vitest';
import { overlayMountsOf } from './overlay-mounts.ts';
import { resolvePlaces } from './places.ts';

const system = ['dev', 'proc', 'sys'];
const makeRoot = (...directories: string[]) => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-mounts-'));
  for (const directory of directories) mkdirSync(join(root, directory), { recursive: true });
  return root;
};
const cover = (root: string, home: string) =>
  overlayMountsOf({
    root,
    files: openRoot(root).files,
    scratch: '/scratch',
    environment: { HOME: home },
    home: undefined,
    places: [],
    owner: undefined,
  });

test('only what the root has is covered', () => {
  const root = makeRoot(...system, 'tmp', 'var/tmp');
  expect(cover(root, '/home/none').binds).toEqual([
    { source: '/scratch/tmp', target: '/tmp', ofRoot: false },
    { source: '/scratch/var-tmp', target: '/var/tmp', ofRoot: false },
  ]);
});

test('a link is not covered: it could lead out of the root', () => {
  const root = makeRoot(...system);
  symlinkSync('/var', join(root, 'tmp'));
  expect(cover(root, '/tmp').binds).toEqual([]);
});

test('what the root holds in a place for temporary files shows through, and more can be bound below it', () => {
  const root = makeRoot(...system, 'tmp/venv/lib');
  writeFileSync(join(root, 'tmp/file'), '');
  const { files } = openRoot(root);
  const given = [{ source: tmpdir(), target: '/tmp/venv/new', writable: false }];
  const overlaid = { root, files, scratch: '/scratch', environment: {}, home: undefined, owner: undefined };
  const { steps, binds } = overlayMountsOf({ ...overlaid, places: resolvePlaces(root, files, given) });
  expect(binds.map(({ source, target }) => [target, source])).toEqual([
    ['/tmp', '/scratch/tmp'],
    ['/tmp/file', `${root}/tmp/file`],
    ['/tmp/venv', '/scratch/anew-0'],
    ['/tmp/venv/lib', `${root}/tmp/venv/lib`],
  ]);
  expect(steps).toContainEqual({ kind: 'directory', path: '/scratch/tmp', mode: 0o1777 });
  expect(steps).toContainEqual({ kind: 'directory', path: '/scratch/anew-0/new', mode: 0o755 });
});

test('a trial in the root of this machine shows nothing of its temporary files', () => {
  const temporary = cover('/', '/home/none').binds.filter(({ target }) =>
    /^\/(?:var\/)?tmp(?:\/|$)/.test(target),
  );
  expect(temporary.map(({ target }) => target)).toEqual(['/tmp', '/var/tmp']);
});

test('the home directory takes new files, and what it holds shows through', () => {
  const root = makeRoot(...system, 'root/.pyenv', 'root/.cache');
  writeFileSync(join(root, 'root/.profile'), '');
  symlinkSync('.profile', join(root, 'root/link'));
  const { steps, binds } = cover(root, '/root');
  expect(binds).toEqual([
    { source: '/scratch/home', target: '/root', ofRoot: false },
    { source: `${root}/root/.profile`, target: '/root/.profile', ofRoot: true },
    { source: `${root}/root/.pyenv`, target: '/root/.pyenv', ofRoot: true },
  ]);
  expect(steps).toContainEqual({ kind: 'symlink', path: '/scratch/home/link', target: '.profile' });
  expect(steps).toContainEqual({ kind: 'directory', path: '/scratch/home/.cache', mode: 0o755 });
});

test('a directory that lacks a place is covered, so that the place can be made in scratch', () => {
  const root = makeRoot('usr', 'tmp', 'home');
  const { files } = openRoot(root);
  const binds = [
    { source: tmpdir(), target: '/data/set', writable: false },
    { source: join(root, 'usr'), target: '/tmp/work/deep', writable: true },
  ];
  const { steps, binds: overlayMounts } = overlayMountsOf({
    root,
    files,
    scratch: '/scratch',
    environment: {},
    home: { path: '/home/u', missing: '/home/u' },
    places: resolvePlaces(root, files, binds),
    owner: { uid: 7, gid: 8 },
  });
  expect(overlayMounts.map(({ source, target }) => [target, source])).toEqual([
    ['/', '/scratch/anew-0'],
    ['/home', `${root}/home`],
    ['/home', '/scratch/anew-1'],
    ['/home/u', '/scratch/home'],
    ['/tmp', `${root}/tmp`],
    ['/tmp', '/scratch/tmp'],
    ['/usr', `${root}/usr`],
  ]);
  const made = steps.flatMap((step) => (step.kind === 'directory' ? [step.path] : []));
  for (const path of ['anew-0/data', 'anew-0/data/set', 'tmp/work', 'tmp/work/deep', 'anew-1/u'])
    expect(made).toContain(`/scratch/${path}`);
  const owner = { uid: 7, gid: 8 };
  expect(steps).toContainEqual({ kind: 'hand-over', path: '/scratch/home', mode: 0o700, owner });
});

test('what is bound on the home directory, or above it, is all that is there', () => {
  const root = makeRoot(...system, 'tmp', 'home/u/results', 'home/u/.cache');
  const { files } = openRoot(root);
  const given = (target: string) => {
    const binds = [{ source: join(root, 'home'), target, writable: true }];
    const environment = { HOME: '/home/u' };
    const places = resolvePlaces(root, files, binds);
    const overlaid = {
      root,
      files,
      scratch: '/scratch',
      environment,
      home: undefined,
      places,
      owner: undefined,
    };
    return overlayMountsOf(overlaid).binds.map((bind) => bind.target);
  };
  expect(given('/home/u')).toEqual(['/tmp']);
  expect(given('/home')).toEqual(['/tmp']);
  expect(given('/tmp')).toEqual(['/home/u', '/home/u/results']);
});

test("a root of a few files gets places for the machine's own", () => {
  const root = makeRoot('usr', 'proc');
  const { steps, binds } = cover(root, '/none');
  expect(binds.map(({ target }) => target)).toEqual(['/', '/proc', '/usr']);
  const made = steps.flatMap((step) => (step.kind === 'directory' ? [step.path] : []));
  expect(made).toEqual(expect.arrayContaining(['/scratch/anew-0/dev', '/scratch/anew-0/sys']));
});

test('a trial in the root of a machine that lacks /sys makes none there', () => {
  const { files } = openRoot(makeRoot('bin', 'dev', 'proc'));
  const overlaid = { files, scratch: '/scratch', environment: {}, home: undefined, owner: undefined };
  expect(overlayMountsOf({ ...overlaid, root: '/', places: [] })).toEqual({ steps: [], binds: [] });
});
