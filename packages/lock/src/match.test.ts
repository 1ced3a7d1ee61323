import { type Entry, sha256 } from '@holotype/model';
import { expect, test } from 'vitest';
import { listContents } from './contents.ts';
import { file, symlink } from './file-entry.test.support.ts';
import { mapMember, matchMembers } from './match.ts';

type Listed = readonly (readonly [member: string, content: string])[];

const match = (tree: readonly Entry[], ...artifacts: readonly Listed[]) => {
  const contents = listContents(tree);
  matchMembers(
    tree,
    contents,
    artifacts.map((members) => members.map(([member, content]) => ({ member, sha256: sha256(content) }))),
  );
  return new Map(
    [...contents.values()].map(
      (one) => [tree[one.entries[0] ?? 0]?.path, [one.artifact, one.member]] as const,
    ),
  );
};

test('each content gets the artifact that has it, by content and not by name', () => {
  const found = match(
    [file('/etc/a', 'a'), file('/etc/b', 'b'), file('/etc/edited', 'edited'), file('/etc/empty', '')],
    [
      ['data:/etc/a', 'a'],
      ['data:/usr/share/b', 'b'],
      ['data:/etc/edited', 'as shipped'],
    ],
  );
  expect([...found]).toEqual([
    ['/etc/a', [0, 'data:/etc/a']],
    ['/etc/b', [0, 'data:/usr/share/b']],
    ['/etc/edited', [undefined, undefined]],
  ]);
});

test('a package gives its own files though an earlier one has the same bytes elsewhere', () => {
  const found = match(
    [file('/usr/share/doc/two/copyright', 'GPL')],
    [['data:/usr/share/doc/one/copyright', 'GPL']],
    [['data:/usr/share/doc/two/copyright', 'GPL']],
  );
  expect(found.get('/usr/share/doc/two/copyright')).toEqual([1, 'data:/usr/share/doc/two/copyright']);
});

test('of two packages that have a file at its path, the preferred one gives it', () => {
  const found = match([file('/a', 'x')], [['data:/a', 'x']], [['data:/a', 'x']]);
  expect(found.get('/a')).toEqual([0, 'data:/a']);
});

test("a package's own file is known behind merged directories", () => {
  const tree = [
    symlink('/bin', 'usr/bin'),
    symlink('/lib', '/usr/lib'),
    file('/usr/bin/sh', 'sh'),
    file('/usr/lib/x', 'x'),
  ];
  const elsewhere: Listed = [
    ['data:/other', 'sh'],
    ['data:/another', 'x'],
  ];
  const found = match(tree, elsewhere, [
    ['data:/bin/sh', 'sh'],
    ['data:/lib/x', 'x'],
  ]);
  expect(found.get('/usr/bin/sh')).toEqual([1, 'data:/bin/sh']);
  expect(found.get('/usr/lib/x')).toEqual([1, 'data:/lib/x']);
});

test('control files give what dpkg keeps of them', () => {
  const found = match([file('/var/lib/dpkg/info/a.postinst', 'script')], [['control:/postinst', 'script']]);
  expect(found.get('/var/lib/dpkg/info/a.postinst')).toEqual([0, 'control:/postinst']);
});

test('what a rule makes is given last, whatever artifact has it as a file', () => {
  const tree = [file('/var/lib/dpkg/info/a.list', 'list'), file('/usr/share/doc/a/copyright', 'GPL')];
  const found = match(
    tree,
    [
      ['made:list', 'list'],
      ['made:other', 'GPL'],
    ],
    [['data:/usr/share/doc/b/copyright', 'GPL']],
  );
  expect([...found.values()]).toEqual([
    [0, 'made:list'],
    [1, 'data:/usr/share/doc/b/copyright'],
  ]);
});

test('the map names a member only where it is not the file itself', () => {
  expect(mapMember('data:/etc/a', '/etc/a')).toBeUndefined();
  expect(mapMember('data:/etc/caf%E9', '/etc/caf\xe9')).toBeUndefined();
  expect(mapMember('data:/bin/sh', '/usr/bin/sh')).toBe('data:/bin/sh');
  expect(mapMember('control:/etc/a', '/etc/a')).toBe('control:/etc/a');
  expect(mapMember(undefined, '/etc/a')).toBeUndefined();
});

test('a package that was laid down elsewhere than at the root gives its own files first, in each of these places', () => {
  const tree = [file('/venv/site/b/licence', 'MIT'), file('/other/site/b/licence', 'MIT')];
  const contents = listContents(tree);
  const members = ['data:/a/licence', 'data:/b/licence'].map((member) => [{ member, sha256: sha256('MIT') }]);
  matchMembers(tree, contents, members, [['/venv/site'], ['/venv/site', '/other/site']]);
  expect([...contents.values()]).toMatchObject([{ artifact: 1, member: 'data:/b/licence' }]);
});
