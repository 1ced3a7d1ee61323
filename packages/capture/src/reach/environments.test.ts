import { expect, test } from 'vitest';
import { list, reachOf, touch } from './reach.test.support.ts';

const venv = '/srv/p/.venv';
const site = `${venv}/lib/python3.11/site-packages`;
const record = (...rows: readonly string[]) => rows.map((row) => `${row},sha256=x,1000\n`).join('');
const distribution = (name: string, requires: readonly string[], rows: readonly string[]) => ({
  [`${site}/${name}-1.0.dist-info/METADATA`]: `Name: ${name}\nVersion: 1.0\n${requires.map((one) => `Requires-Dist: ${one}\n`).join('')}`,
  [`${site}/${name}-1.0.dist-info/RECORD`]: record(...rows, `${name}-1.0.dist-info/METADATA`),
});
const paths = {
  '/srv/p/fit.py': '',
  [`${venv}/pyvenv.cfg`]: 'home = /usr/bin\nversion = 3.11.7\n',
  [`${venv}/bin/python`]: '',
  [`${venv}/bin/plot`]: '',
  [`${venv}/share/plot/template`]: '',
  [`${venv}/share/big/kernels/one`]: '',
  [`${venv}/share/big/more`]: '',
  [`${site}/paths.pth`]: '',
  [`${site}/mine.py`]: '',
  [`${site}/plot/core.py`]: '',
  [`${site}/plot/unread.py`]: '',
  [`${site}/lines/a.py`]: '',
  [`${site}/fast/a.py`]: '',
  [`${site}/slow/a.py`]: '',
  [`${site}/big/a.py`]: '',
  ...distribution(
    'plot',
    ['Lines[quick]>=1', 'slow; extra == "all"'],
    ['plot/core.py', '../../../bin/plot', '../../../share/plot/template'],
  ),
  ...distribution('lines', ['fast; extra == "quick"', 'slow; sys_platform == "win32"'], ['lines/a.py']),
  ...distribution('fast', [], ['fast/a.py']),
  ...distribution('slow', [], ['slow/a.py']),
  ...distribution('big', [], ['big/a.py', '../../../share/big/kernels/one', '../../../share/big/more']),
};
const touched = [
  '/srv/p/fit.py',
  `${venv}/pyvenv.cfg`,
  touch(`${venv}/bin/python`, { executed: true }),
  list(site),
  list(`${venv}/share/big/kernels`),
  `${site}/plot/core.py`,
  `${site}/big-1.0.dist-info/METADATA`,
];
const reach = (extent: 'files' | 'run' | 'all') =>
  reachOf(paths, touched, { workingDirectory: '/srv/p', extent });

test('of a virtual environment the distributions come that were used, with what they require, and its frame', async () => {
  const { held, scope, partNames } = await reach('run');
  const out = [
    `${venv}/share/big/more`,
    ...['slow/a.py', 'slow-1.0.dist-info/METADATA', 'slow-1.0.dist-info/RECORD'].map(
      (path) => `${site}/${path}`,
    ),
    ...['big/a.py', 'big-1.0.dist-info/RECORD'].map((path) => `${site}/${path}`),
  ];
  expect(held).toEqual(Object.keys(paths).filter((path) => !out.includes(path)));
  // An empty folder could be imported.
  expect(scope.holds(`${site}/big`, true)).toBe(false);
  expect(partNames).toEqual(expect.arrayContaining(['distribution plot 1.0', `virtual environment ${venv}`]));
});

test('what is left out of it is named with its size', async () => {
  const { leftOut, gaps } = await reach('run');
  expect(leftOut).toMatchObject([
    {
      of: `virtual environment ${venv}`,
      distributions: [
        { name: 'big', version: '1.0', bytes: 4000 },
        { name: 'slow', bytes: 2000 },
      ],
      bytes: 6000,
    },
  ]);
  expect(gaps.filter(({ section }) => section === 'python')).toMatchObject([
    { where: `virtual environment ${venv}`, detail: expect.stringContaining('2 distributions') as string },
  ]);
});

test('with all it comes whole', async () => {
  const { held, leftOut } = await reach('all');
  expect([held, leftOut]).toEqual([Object.keys(paths), []]);
});
