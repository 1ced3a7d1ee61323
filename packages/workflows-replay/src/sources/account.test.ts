import type { MapRun } from '@holotype/capsule';
import {
  because,
  type Entry,
  type Lock,
  type Manifest,
  sha256,
  validate,
  type ReasonCode,
} from '@holotype/model';
import { expect, test } from 'vitest';
import { accountSources } from './account.ts';
import { publicShare } from './public-share.ts';

const file = (path: string, content: string): Entry => ({
  ...{ type: 'file', path, uid: 0, gid: 0, user: 'root', group: 'root', mode: 0o644, mtime: '1' },
  size: content.length,
  sha256: sha256(content),
});
const tree = [
  file('/opt/site/a.py', 'source of a'),
  file('/opt/site/__pycache__/a.cpython-311.pyc', 'bytecode'),
  file('/opt/site/copy.py', 'source of a'),
  file('/opt/changed', 'changed by hand!'),
  file('/etc/ld.so.cache', 'cache'),
  file('/home/ada/project/run.py', 'project'),
  file('/home/ada/own/__pycache__/b.cpython-311.pyc', 'own bytecode'),
  file('/srv/data.csv', 'data'),
  file('/srv/other', 'other'),
  file('/usr/bin/lost', 'no public source'),
];
const runs = (rows: readonly (readonly [MapRun['source'], number, readonly number[]])[]): MapRun[] =>
  rows.map(([source, index, entries]) => ({
    ...{ source, index, entries: Uint32Array.from(entries), members: new Map<number, string>() },
  }));
const map = runs([
  ['artifact', 0, [0, 2]],
  ['pack', 0, [1, 3, 4, 5, 6]],
  ['pack', 0, [7, 8, 9]],
]);
const [python, lost] = ['pkg:pypi/a@1.0', 'pkg:deb/debian/lost@2?arch=amd64'];
const lock = {
  artifacts: [
    {
      purl: python,
      format: 'deb',
      size: 100,
      sha256: sha256('wheel'),
      urls: ['https://files.example/a.whl'],
    },
  ],
  packages: [
    { purl: python, answer: 'proven', evidence: 'index', artifact: 0, licence: 'BSD-3-Clause' },
    { purl: lost, answer: 'gone', evidence: 'newest there is 3' },
    { purl: 'pkg:deb/debian/idle@1', answer: 'proven', evidence: 'index' },
  ],
  packs: [{ size: 33 }],
  totals: { proven: { bytes: 11 }, trusted: { bytes: 0 } },
} as unknown as Lock;
const rule = (path: string, code: ReasonCode) => ({ path, held: true, reason: because(code) });
const manifest = {
  tree: { digest: `sha256:${sha256('tree')}` },
  scope: { kind: 'paths', rules: [rule('/home/ada/project', 'project'), rule('/srv/other', 'asked-for')] },
  run: { inputs: [{ path: '/srv/data.csv' }] },
  sections: {},
} as unknown as Manifest;
const owners: Record<string, string> = { '/opt/changed': python, '/usr/bin/lost': lost };
const sources = accountSources({
  ...{ manifest, lock, tree, map, tool: { name: 'holotype', version: '0' } },
  ownerOf: (path) => owners[path],
});

test('each content counts once, and the parts add up to the whole', () => {
  const { total, ecosystems, packages, kept } = sources;
  expect(total).toEqual({ contents: 9, bytes: 84 });
  const add = (amounts: readonly { readonly contents: number; readonly bytes: number }[]) =>
    amounts.reduce((sum, one) => ({ contents: sum.contents + one.contents, bytes: sum.bytes + one.bytes }));
  const groups = kept.groups.map(({ amount }) => amount);
  expect(add([...packages.map((one) => one.gives), kept.total])).toEqual(total);
  expect(add([...packages.map((one) => one.kept), ...groups])).toEqual(kept.total);
  expect(add(ecosystems.flatMap((one) => [one.gives, one.kept]).concat(groups))).toEqual(total);
  expect(kept.stored).toBe(33);
  expect(validate('sources', sources, 'sources')).toBe(sources);
});

test('a package says what it gives, what is kept of it, and why', () => {
  expect(
    sources.packages.map(({ purl, gives, kept, bytecode, why }) => [
      purl,
      gives.bytes,
      kept.bytes,
      bytecode?.bytes,
      why,
    ]),
  ).toEqual([
    [python, 11, 24, 8, 'files that differ from those in the package, or are not in it, and bytecode'],
    [lost, 0, 16, undefined, 'newest there is 3'],
  ]);
  expect(sources.packages.map(({ from }) => from?.download)).toEqual([100, undefined]);
  expect(sources.ecosystems.map(({ name, packages, download }) => [name, packages, download])).toEqual([
    ['PyPI', 1, 100],
    ['Debian', 0, 0],
  ]);
});

test('a package says what it states of its licence, and whether it may be passed on', () => {
  expect(sources.packages.map(({ licence, sharing }) => [licence, sharing?.may])).toEqual([
    ['BSD-3-Clause', 'yes'],
    [undefined, 'unknown'],
  ]);
});

test('what belongs to no package is sorted by what it is', () => {
  expect(sources.kept.groups.map(({ what, name, amount }) => [what, name, amount.bytes])).toEqual([
    ['bytecode', 'outside', 12],
    ['project', 'project', 7],
    ['machine', 'asked for', 5],
    ['generated', 'linker cache', 5],
    ['data', 'inputs outside the project', 4],
  ]);
});

test('what a remote has in a commit is named by that, what none has is the project', () => {
  const workTree = { path: '/home/ada/project', commit: 'ab'.repeat(20), files: ['run.py'] };
  const kindOf = (remotes: readonly object[]) =>
    accountSources({
      ...{ lock, tree, map, tool: { name: 'holotype', version: '0' } },
      manifest: { ...manifest, sections: { git: { workTrees: [{ ...workTree, remotes }] } } } as Manifest,
      ownerOf: () => undefined,
    }).kept.groups.find(({ amount }) => amount.bytes === 7);
  expect(kindOf([{ url: 'https://host.example/a.git', refs: ['refs/remotes/origin/main'] }])).toMatchObject({
    what: 'git',
    name: 'https://host.example/a.git at abababababab',
  });
  expect(kindOf([])).toMatchObject({ what: 'project' });
});

test('what Yarn packed anew in a project is named as that', () => {
  const path = '/home/ada/project/.yarn/cache/demo-npm-1.0.0-abc-8.zip';
  const { kept } = accountSources({
    ...{ manifest, lock, ownerOf: () => undefined, tool: { name: 'holotype', version: '0' } },
    ...{ tree: [file(path, 'zip'), ...tree.slice(5, 6)], map: runs([['pack', 0, [0, 1]]]) },
  });
  expect(kept.groups.map(({ what, name }) => [what, name])).toEqual([
    ['project', 'project'],
    ['generated', 'packages as Yarn packed them'],
  ]);
});

test('of a machine the directory tells where a file is from', () => {
  const machine = { ...manifest };
  delete machine.run;
  const { kept } = accountSources({
    ...{ manifest: machine, lock, tree, map, tool: { name: 'holotype', version: '0' } },
    ownerOf: () => undefined,
  });
  expect(kept.groups.filter(({ what }) => what === 'machine').map(({ name }) => name)).toEqual([
    '/opt',
    '/usr/bin',
    '/srv',
  ]);
});

test('what is public is counted by ecosystem', () => {
  expect(publicShare(lock)).toEqual({ bytes: 11, packages: [{ name: 'PyPI', count: 1 }] });
});

test('what a rule makes of a package is part of what it gives, and named apart', () => {
  const [given, ...packs] = map;
  if (!given) throw new Error('the map has runs');
  const { packages, total } = accountSources({
    ...{ manifest, lock, tree, tool: { name: 'holotype', version: '0' }, ownerOf: () => undefined },
    map: [
      given,
      { ...given, entries: Uint32Array.of(1), members: new Map([[1, 'made:RECORD {}']]) },
      ...packs.map((run) => ({ ...run, entries: run.entries.filter((at) => at !== 1) })),
    ],
  });
  const [first] = packages;
  expect([first?.gives, first?.derived]).toEqual([
    { contents: 2, bytes: 19 },
    { contents: 1, bytes: 8 },
  ]);
  expect(total).toEqual(sources.total);
  expect(sources.packages.every(({ derived }) => derived === undefined)).toBe(true);
});
