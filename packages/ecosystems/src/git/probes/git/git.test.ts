import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { openLocal, openRoot } from '@holotype/host';
import { rawToUtf8, utf8ToRaw } from '@holotype/model';
import { temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { cutSections } from '../../cut-sections.ts';
import { git as probe } from './index.ts';
import { publicRemote } from './remotes.ts';

const calm = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', HOME: '/nonexistent' };
const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'init.defaultBranch=main'];
const git = (directory: string, ...args: readonly string[]): string =>
  execFileSync('git', [...who, ...args], {
    ...{ cwd: directory, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    env: { ...process.env, ...calm },
  }).trim();
const write = (directory: string, files: Readonly<Record<string, string>>) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
};
/** A repository with one commit that holds `files`, as if it had been pushed to `url`. */
const repository = (
  files: Readonly<Record<string, string>>,
  url?: string,
  ...init: readonly string[]
): string => {
  const place = rawToUtf8(temporary());
  git(place, 'init', '-q', ...init);
  write(place, files);
  git(place, 'add', '-A');
  git(place, 'commit', '-qm', 'one');
  if (url !== undefined) {
    git(place, 'remote', 'add', 'origin', url);
    git(place, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
  }
  return place;
};
const look = async (...touched: readonly string[]) =>
  probe.probe(openLocal(), { environment: {}, home: undefined, touched: touched.map(utf8ToRaw) });
const only = async (...touched: readonly string[]) => (await look(...touched))?.section?.workTrees[0];

test('the commit, where it is, and the files that are as it has them', async () => {
  const place = repository(
    { 'run.py': 'print(1)\n', 'lib/é.py': 'x\n', 'changed.py': 'a\n', 'gone.py': 'g\n', 'link.py': 'l\n' },
    'https://ada:s3cr3t@host.example/ada/a.git',
  );
  write(place, { 'changed.py': 'b\n', 'new.py': 'n\n' });
  rmSync(join(place, 'gone.py'));
  rmSync(join(place, 'link.py'));
  symlinkSync('run.py', join(place, 'link.py'));
  const [commit, tree] = [git(place, 'rev-parse', 'HEAD'), git(place, 'rev-parse', 'HEAD^{tree}')];
  expect(await only(join(place, 'run.py'))).toEqual({
    path: place,
    commit,
    tree,
    revision: `swh:1:rev:${commit}`,
    directory: `swh:1:dir:${tree}`,
    remotes: [{ url: 'https://host.example/ada/a.git', refs: ['refs/remotes/origin/main'] }],
    files: ['lib/é.py', 'run.py'],
  });
});

test('a remote has a commit only where one of its refs contains it', async () => {
  const place = repository({ 'run.py': 'print(1)\n' }, 'git@host.example:ada/a.git');
  git(place, 'remote', 'add', 'disk', '/srv/git/a.git');
  git(place, 'update-ref', 'refs/remotes/disk/main', 'HEAD');
  git(place, 'remote', 'add', 'origin/fork', 'https://fork.example/a.git');
  git(place, 'commit', '-q', '--allow-empty', '-m', 'two');
  expect((await only(join(place, 'run.py')))?.remotes).toEqual([]);
  git(place, 'update-ref', 'refs/remotes/origin/fork/main', 'HEAD');
  git(place, 'pack-refs', '--all');
  expect((await only(join(place, 'run.py')))?.remotes).toEqual([
    { url: 'https://fork.example/a.git', refs: ['refs/remotes/origin/fork/main'] },
  ]);
  git(place, 'reset', '-q', '--soft', 'HEAD~');
  expect((await only(join(place, 'run.py')))?.remotes.map(({ url }) => url)).toEqual([
    'git@host.example:ada/a.git',
    'https://fork.example/a.git',
  ]);
});

test('a second work tree and a submodule are repositories of their own', async () => {
  const place = repository({ 'run.py': 'print(1)\n' });
  const second = join(rawToUtf8(temporary()), 'second');
  git(place, 'worktree', 'add', '-q', second);
  expect(await only(join(second, 'run.py'))).toMatchObject({ path: second, files: ['run.py'] });
  const inner = repository({ 'inner.py': 'i\n' });
  git(place, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'sub');
  git(place, 'commit', '-qm', 'two');
  const found = await look(join(place, 'run.py'), join(place, 'sub/inner.py'));
  expect(found?.section?.workTrees.map(({ path, files }) => [path, files])).toEqual([
    [place, ['.gitmodules', 'run.py']],
    [join(place, 'sub'), ['inner.py']],
  ]);
});

test('objects with SHA-256 have no SWHID', async () => {
  const place = repository({ 'run.py': 'print(1)\n' }, undefined, '--object-format=sha256');
  const found = await only(join(place, 'run.py'));
  expect([found?.commit.length, found?.files, found?.revision]).toEqual([64, ['run.py'], undefined]);
});

test('no commit, nothing of it touched, and no .git at all are no work tree', async () => {
  const place = rawToUtf8(temporary());
  git(place, 'init', '-q');
  write(place, { 'run.py': '' });
  expect(await look(join(place, 'run.py'))).toBeUndefined();
  const other = repository({ 'run.py': 'print(1)\n' });
  expect(await look(join(other, 'build/new.py'), join(other, '.git/HEAD'))).toBeUndefined();
  write(rawToUtf8(temporary()), { 'run.py': '' });
  expect(await look('/nowhere/at/all')).toBeUndefined();
});

test('a machine that does not run cannot be asked, and that is said', async () => {
  const place = repository({ 'run.py': 'print(1)\n' });
  const found = await probe.probe(openRoot(utf8ToRaw(place)), {
    ...{ environment: {}, home: undefined, touched: ['/run.py'] },
  });
  expect(found).toMatchObject({ section: undefined, gaps: [{ where: '/', why: 'unsupported' }] });
});

test('a hostile repository executes nothing, and lends the commit no other files', async () => {
  const place = repository({ 'run.py': 'print(1)\n', 'sub/a.py': 'a\n' }, 'https://host.example/a.git');
  const marker = join(rawToUtf8(temporary()), 'marker');
  const evil = join(rawToUtf8(temporary()), 'evil');
  writeFileSync(evil, `#!/bin/sh\necho "$0 $*" >> ${marker}\ncat\n`);
  chmodSync(evil, 0o755);
  for (const name of ['post-index-change', 'reference-transaction', 'post-checkout', 'pre-auto-gc']) {
    write(place, { [`.git/hooks/${name}`]: `#!/bin/sh\n${evil}\n` });
    chmodSync(join(place, `.git/hooks/${name}`), 0o755);
  }
  write(place, { '.gitattributes': '* filter=evil diff=evil\n', '.git/info/attributes': '* filter=evil\n' });
  const command = [
    'fsmonitor',
    'sshCommand',
    'pager',
    'editor',
    'askPass',
    'gitProxy',
    'alternateRefsCommand',
  ];
  appendFileSync(
    join(place, '.git/config'),
    `[core]\n${command.map((name) => `\t${name} = ${evil}\n`).join('')}\tworktree = /\n` +
      `[filter "evil"]\n\tclean = ${evil}\n\tsmudge = ${evil}\n\tprocess = ${evil}\n[diff "evil"]\n\ttextconv = ${evil}\n\tcommand = ${evil}\n` +
      `[alias]\n\trev-parse = !${evil}\n\tls-tree = !${evil}\n[credential]\n\thelper = !${evil}\n[pager]\n\tls-tree = ${evil}\n\tfor-each-ref = ${evil}\n` +
      `[gpg]\n\tprogram = ${evil}\n[extensions]\n\tpartialClone = lazy\n[core]\n\trepositoryformatversion = 1\n` +
      `[remote "lazy"]\n\turl = ${place}\n\tpromisor = true\n\tuploadpack = ${evil}\n\tvcs = evil\n`,
  );
  expect((await only(join(place, 'run.py')))?.files).toEqual(['run.py', 'sub/a.py']);
  // A directory that has become a link leads to files of others.
  rmSync(join(place, 'sub'), { recursive: true });
  symlinkSync(rawToUtf8(temporary()), join(place, 'sub'));
  write(place, { 'sub/a.py': 'a\n' });
  expect((await only(join(place, 'run.py')))?.files).toEqual(['run.py']);
  // What a partial clone lacks is asked of nobody.
  const tree = git(place, 'rev-parse', 'HEAD^{tree}');
  rmSync(join(place, '.git/objects', tree.slice(0, 2), tree.slice(2)));
  expect((await look(join(place, 'run.py')))?.section).toBeUndefined();
  expect(existsSync(marker)).toBe(false);
});

test.each([
  ['https://me:pw@host.example/a.git?token=x', 'https://host.example/a.git'],
  ['ssh://ada@host.example:22/a.git', 'ssh://host.example:22/a.git'],
  ['git@host.example:a/b.git', 'git@host.example:a/b.git'],
  ['ada@host.example:a/b.git', 'host.example:a/b.git'],
  ['/srv/git/a.git', undefined],
  ['../a.git', undefined],
  ['file:///srv/a.git', undefined],
  ['ext::sh -c evil', undefined],
  ['C:/a.git', undefined],
])('the remote %s is told as %s', (url, expected) => {
  expect(publicRemote(url)).toBe(expected);
});

test('only what is held is named, and nothing where nobody may tell whose it is', () => {
  const workTree = { path: '/p', commit: 'a'.repeat(40), tree: 'b'.repeat(40), remotes: [] };
  const sections = {
    git: {
      workTrees: [
        { ...workTree, files: ['a', 'b'] },
        { ...workTree, path: '/home/u', files: ['.profile'] },
      ],
    },
  };
  const holdings = { isHeld: (path: string) => path === '/p/a', reaches: () => true, named: [] };
  const common = { files: openLocal().files, sections, owners: undefined as never, packages: [], holdings };
  expect(cutSections(common)).toEqual({ git: { workTrees: [{ ...workTree, files: ['a'] }] } });
  expect(cutSections({ ...common, isPrivate: true })).toEqual({ git: { workTrees: [] } });
});
