import { expect, test } from 'vitest';
import { dpkg, list, reachOf, touch } from './reach.test.support.ts';
import type { Unwanted } from './unwanted.ts';

const site = '/opt/py/lib/python3.11/site-packages';
const paths = {
  '/srv/p/fit.py': '',
  '/srv/p/notes.txt': '',
  '/srv/p/big/data': '',
  '/data/in.csv': '',
  '/data/more.csv': '',
  '/usr/bin/tool': '',
  '/usr/lib/tool/a': '',
  '/usr/share/doc/tool/NEWS': '',
  '/usr/share/doc/other/NEWS': '',
  '/usr/bin/sh': '',
  '/opt/py/lib/python3.11/os.py': '',
  [`${site}/fast/a.py`]: '',
  [`${site}/Fast_Lib-1.dist-info/METADATA`]: 'Name: Fast_Lib\nVersion: 1\n',
  [`${site}/Fast_Lib-1.dist-info/RECORD`]: 'fast/a.py,,\nFast_Lib-1.dist-info/METADATA,,\n',
  ...dpkg({
    tool: { paths: ['/usr/bin/tool', '/usr/lib/tool/a', '/usr/share/doc/tool/NEWS'] },
    other: { paths: ['/usr/share/doc/other/NEWS'] },
    dash: { paths: ['/usr/bin/sh'], fields: { Essential: 'yes' } },
  }),
};
const touched = [
  '/srv/p/fit.py',
  '/data/in.csv',
  '/data/more.csv',
  '/usr/bin/tool',
  '/usr/lib/tool/a',
  '/usr/share/doc/other/NEWS',
  `${site}/fast/a.py`,
  list('/data'),
];
const without = async (...unwanted: readonly Unwanted[]) => {
  const options = { workingDirectory: '/srv/p' };
  const [all, less] = [
    await reachOf(paths, touched, options),
    await reachOf(paths, touched, { ...options, without: unwanted }),
  ];
  return { ...less, gone: all.held.filter((path) => !less.held.includes(path)) };
};
const name = (text: string): Unwanted => ({ kind: 'name', name: text, path: `/srv/p/${text}` });

test('a package stays away by its name, and its entry in the database, though the run used it', async () => {
  const { gone, dropped, sections, partNames, gaps } = await without(name('tool'));
  expect(gone).toEqual([
    '/usr/bin/tool',
    '/usr/lib/tool/a',
    '/usr/share/doc/tool/NEWS',
    '/var/lib/dpkg/info/tool.list',
  ]);
  expect(dropped).toEqual([{ what: 'tool', used: ['/usr/bin/tool', '/usr/lib/tool/a'] }]);
  expect(sections.dpkg?.packages.map((one) => one.name)).not.toContain('tool');
  expect(partNames).not.toContain('package tool');
  expect(gaps).toContainEqual({
    section: 'files',
    where: 'tool',
    why: 'excluded',
    detail: 'left out by the user: the run used 2 files of it, such as /usr/bin/tool',
  });
});

test('so do single files of a package, and a distribution however its name is written', async () => {
  expect((await without(name('other'))).gone).toEqual(['/usr/share/doc/other/NEWS']);
  const { gone, scope } = await without(name('fast.lib'));
  expect(gone.every((path) => path.startsWith(`${site}/`))).toBe(true);
  expect(gone).toContain(`${site}/fast/a.py`);
  // An empty folder could be imported.
  expect(scope.holds(`${site}/fast`, true)).toBe(false);
});

test('a word that nothing is called is a path if there is one, else it is told', async () => {
  expect((await without(name('big'))).gone).toEqual(['/srv/p/big/data']);
  const { gone, unmatched } = await without(name('tools'));
  expect([gone, unmatched]).toEqual([[], ['tools']]);
});

test('paths, parts and the single files of a directory stay away', async () => {
  const { gone, dropped } = await without({ kind: 'path', path: '/data/in.csv' });
  expect([gone, dropped]).toEqual([['/data/in.csv'], [{ what: '/data/in.csv', used: ['/data/in.csv'] }]]);
  expect((await without({ kind: 'singles', directory: '/data' })).gone).toEqual([
    '/data/in.csv',
    '/data/more.csv',
  ]);
  expect((await without({ kind: 'part', name: 'project' })).gone).toEqual([
    '/srv/p/fit.py',
    '/srv/p/notes.txt',
    '/srv/p/big/data',
  ]);
  expect((await without({ kind: 'part', name: 'package none' })).unmatched).toEqual(['package none']);
});

test('each value of --reach is told with its size, whichever was chosen', async () => {
  const root = {
    '/usr/bin/tool': 'program',
    '/usr/lib/tool/a': 'other',
    '/usr/lib/liba': 'library',
    ...dpkg({
      tool: {
        paths: ['/usr/bin/tool', '/usr/lib/tool/a'],
        fields: { 'Installed-Size': '3', Depends: 'liba' },
      },
      liba: { paths: ['/usr/lib/liba'], fields: { 'Installed-Size': '5' } },
    }),
  };
  const used = {
    path: '/usr/bin/tool',
    links: [],
    read: true,
    executed: true,
    listed: false,
    written: false,
  };
  const one = { ...used, existed: true, type: 'file', size: 7 } as const;
  const sizes = async (extent: 'files' | 'run' | 'all') => (await reachOf(root, [one], { extent })).sizes;
  const [files, run] = [
    { extent: 'files', files: 1, bytes: 7 },
    { extent: 'run', files: 1, bytes: 7 },
  ];
  expect(await sizes('run')).toMatchObject([files, run, { extent: 'all', bytes: 7 + 8 * 1024 }]);
  expect(await sizes('files')).toMatchObject([files, run, { extent: 'all', files: undefined }]);
  expect(await sizes('all')).toMatchObject([files, run, { extent: 'all' }]);
  expect((await sizes('all'))[2]?.files).toBeGreaterThanOrEqual(3);
});

test('what was touched of a toolchain that answered is counted once', async () => {
  const rust = '/opt/rust';
  const [answer, rest] = [`${rust}/bin/rustc`, `${rust}/lib/rustlib/libstd.rlib`];
  const { sizes } = await reachOf({ [answer]: 'four', [rest]: 'eight...' }, [touch(answer, { size: 4 })]);
  expect(sizes.map(({ bytes }) => bytes)).toEqual([4, 4, 12]);
});
