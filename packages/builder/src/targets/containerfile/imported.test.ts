import type { Entry } from '@holotype/model';
import { expect, test } from 'vitest';
import { buildRecipe } from '../../build-recipe.ts';
import type { BuilderInput } from '@holotype/ecosystems';
import { debian, machine } from '../../sample.test.data.ts';
import { containerfile } from './index.ts';

const like = { mode: 0o644, uid: 0, gid: 0, user: 'root', group: 'root', mtime: '1700000000' };
const file = (path: string, more: { mode?: number; hardlink?: string } = {}): Entry => ({
  ...like,
  type: 'file',
  path,
  size: 2,
  sha256: '0'.repeat(64),
  ...more,
});
const link = (path: string, target: string): Entry => ({
  ...like,
  mode: 0o777,
  type: 'symlink',
  path,
  target,
});

const input: BuilderInput = {
  ...machine,
  tree: [
    ...machine.tree,
    link('/etc/absolute', '/etc/hello'),
    file('/etc/closed', { mode: 0o444 }),
    link('/etc/dotted', './hello'),
    file('/etc/first'),
    { ...like, type: 'fifo', path: '/etc/pipe' },
    link('/etc/plain', '../etc/.hello..'),
    file('/etc/second', { hardlink: '/etc/first' }),
    file('/etc/setuid', { mode: 0o4755 }),
    { ...like, type: 'directory', path: '/etc/shut', mode: 0o555 },
  ],
};
const imports = ['LINK_TIMES', 'LINK_TARGETS', 'SETID', 'CLOSED', 'HARDLINKS', 'PIPES'];
const lost = (given: BuilderInput) =>
  buildRecipe(containerfile, given).document.losses.flatMap(({ code, count, examples }) =>
    imports.includes(code) ? [[code, count, examples[0]]] : [],
  );

test('a recipe that installs nothing says what changes when ch-image imports all of it', () => {
  expect(lost({ ...input, singleId: true })).toEqual([
    ['LINK_TIMES', 3, '/etc/absolute'],
    ['LINK_TARGETS', 2, '/etc/absolute'],
    ['SETID', 1, '/etc/setuid'],
    ['CLOSED', 2, '/etc/closed'],
    ['HARDLINKS', 1, '/etc/second'],
    ['PIPES', 1, '/etc/pipe'],
  ]);
  expect(lost(input)).toEqual([]);
});

test('where something is installed, what would change when it is imported comes later', () => {
  const sample = debian({});
  const names = ['/usr/bin/perl', '/usr/bin/perl5'];
  const member = { ...like, part: 'data', size: 2, sha256: '0'.repeat(64), xattrs: undefined } as const;
  const [dpkg, ...others] = sample.shipped;
  const shipped = [
    { ...member, path: '/usr/bin/perl', type: 'file', linkTarget: '' },
    { ...member, path: '/usr/bin/perl5', type: 'hardlink', linkTarget: '/usr/bin/perl' },
  ] as const;
  const given = (singleId: boolean): BuilderInput => ({
    ...sample,
    singleId,
    tree: [...sample.tree, file('/usr/bin/perl'), file('/usr/bin/perl5', { hardlink: '/usr/bin/perl' })],
    shipped: [...(dpkg ? [{ ...dpkg, members: [...dpkg.members, ...shipped] }] : []), ...others],
  });
  const inDelta = (singleId: boolean) =>
    buildRecipe(containerfile, given(singleId)).files.flatMap((one) =>
      one.kind === 'archive' && one.path === 'delta.tar'
        ? one.members.flatMap(({ entry, linkTo }) =>
            names.includes(entry.path) ? [[entry.path, linkTo]] : [],
          )
        : [],
    );
  expect(inDelta(false)).toEqual([]);
  expect(inDelta(true)).toEqual([
    ['/usr/bin/perl', undefined],
    ['/usr/bin/perl5', '/usr/bin/perl'],
  ]);
  expect(lost(given(true))).toEqual([]);
});

test('a project under git is built without the cache of ch-image', () => {
  const textOf = (given: BuilderInput) => {
    const made = buildRecipe(containerfile, { ...given, singleId: true }).files;
    const recipe = made.find(({ path }) => path === 'Containerfile');
    return recipe?.kind === 'text' ? recipe.text : '';
  };
  const git: Entry = { ...like, mode: 0o755, type: 'directory', path: '/etc/.git' };
  expect(textOf({ ...machine, tree: [...machine.tree, git] })).toContain(
    '#   export CH_IMAGE_CACHE=disabled',
  );
  expect(textOf(machine)).not.toContain('CH_IMAGE_CACHE');
});
