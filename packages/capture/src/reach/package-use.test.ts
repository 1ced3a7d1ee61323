import { expect, test } from 'vitest';
import { dpkg, list, reachOf, touch } from './reach.test.support.ts';

const notes = '/usr/share/doc/tool/changelog.gz';
const tool = {
  '/usr/bin/tool': '',
  '/usr/bin/tool-9': '',
  '/usr/bin/tool-sse': '',
  '/usr/lib/tool/work': '',
  '/usr/lib/libwork.so.1': '',
  [notes]: '',
  '/usr/share/doc/tool/examples/a.dat': '',
  '/usr/share/doc/tool/examples/b.dat': '',
  '/usr/share/locale/de/LC_MESSAGES/tool.mo': '',
  ...dpkg({
    tool: {
      paths: [
        '/usr/bin/tool',
        '/usr/bin/tool-9',
        '/usr/bin/tool-sse',
        '/usr/lib/tool/work',
        notes,
        '/usr/share/doc/tool/examples',
        '/usr/share/doc/tool/examples/a.dat',
        '/usr/share/doc/tool/examples/b.dat',
        '/usr/share/locale/de/LC_MESSAGES/tool.mo',
      ],
      fields: { Depends: 'libwork' },
    },
    libwork: { paths: ['/usr/lib/libwork.so.1'] },
  }),
};
const start = (path: string) => touch(path, { executed: true });
const heldOf = async (touched: Parameters<typeof reachOf>[1], all = false) => {
  const { held } = await reachOf(tool, touched, { extent: all ? 'all' : 'run' });
  return held.filter((path) => path.startsWith('/usr/'));
};
const whole = Object.keys(tool).filter((path) => path.startsWith('/usr/'));

test('documents and translations come alone, whatever their package depends on', async () => {
  const read = [notes, '/usr/share/locale/de/LC_MESSAGES/tool.mo'];
  expect(await heldOf(read)).toEqual(read);
  expect(await heldOf(read, true)).toEqual(read);
});

test('a directory of documents that was listed gives the same listing', async () => {
  const examples = '/usr/share/doc/tool/examples';
  const { held, listings } = await reachOf(tool, [`${examples}/a.dat`, list(examples)]);
  expect(held.filter((path) => path.startsWith('/usr/'))).toEqual([`${examples}/a.dat`, `${examples}/b.dat`]);
  expect(listings).toMatchObject([{ there: 2, held: 2 }]);
});

test('a package of which one program was started gives this program, and the links to it', async () => {
  const paths = { ...tool, '/usr/bin/tool': '-> tool-9' };
  const touched = [touch('/usr/bin/tool-9', { executed: true, links: ['/usr/bin/tool'] }), notes];
  const { held } = await reachOf(paths, touched);
  expect(held.filter((path) => path.startsWith('/usr/'))).toEqual([
    '/usr/bin/tool',
    '/usr/bin/tool-9',
    notes,
  ]);
  expect(await heldOf([start('/usr/bin/tool')], true)).toEqual(whole);
});

test.each([
  ['read', [start('/usr/bin/tool'), '/usr/lib/tool/work']],
  ['chosen among its programs', [start('/usr/bin/tool'), start('/usr/bin/tool-9')]],
])('one of which more was %s comes whole, with what it depends on', async (_, touched) => {
  expect(await heldOf(touched)).toEqual(whole);
});
