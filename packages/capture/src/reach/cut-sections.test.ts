import { expect, test } from 'vitest';
import { dpkg, reachOf } from './reach.test.support.ts';

const metadata = (name: string) => `Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0\n`;
const site = '/usr/lib/python3/dist-packages';
const root = {
  '/usr/bin/python3.11': '',
  '/usr/lib/python3.11/os.py': '',
  [`${site}/used.py`]: '',
  [`${site}/used-1.0.dist-info/METADATA`]: metadata('used'),
  [`${site}/other.py`]: '',
  [`${site}/other-1.0.dist-info/METADATA`]: metadata('other'),
  '/usr/bin/diary': '',
  ...dpkg({
    python: { paths: ['/usr/bin/python3.11', '/usr/lib/python3.11', '/usr/lib/python3.11/os.py'] },
    'python3-used': { paths: [`${site}/used.py`, `${site}/used-1.0.dist-info/METADATA`] },
    'python3-other': { paths: [`${site}/other.py`, `${site}/other-1.0.dist-info/METADATA`] },
    diary: { paths: ['/usr/bin/diary'] },
  }),
};
const touched = ['/usr/bin/python3.11', '/usr/lib/python3.11/os.py', `${site}/used.py`];

test.each(['run', 'files'] as const)(
  'packages that a run did not reach are not told (%s)',
  async (extent) => {
    const { sections } = await reachOf(root, touched, { extent });
    expect(sections.dpkg?.packages.map(({ name }) => name)).toEqual(['python', 'python3-used']);
  },
);

test('nor are distributions of Python', async () => {
  const { sections } = await reachOf(root, touched);
  const sites = sections.python?.prefixes.flatMap((prefix) => prefix.sites);
  expect(sites).toMatchObject([{ path: site, distributions: [{ name: 'used' }] }]);
});

test('a package is told whose wheel was laid into an environment that the run used', async () => {
  const venv = '/opt/venv/lib/python3.11/site-packages';
  const wheels = '/usr/share/python-wheels';
  const { sections, held } = await reachOf(
    {
      ...root,
      '/opt/venv/pyvenv.cfg': 'home = /usr/bin\nversion = 3.11.2\n',
      [`${venv}/tool.py`]: '',
      [`${venv}/tool-1.0.dist-info/METADATA`]: metadata('tool'),
      [`${venv}/tool-1.0.dist-info/RECORD`]: 'tool.py,,\ntool-1.0.dist-info/METADATA,,\n',
      [`${wheels}/tool-1.0-py3-none-any.whl`]: '',
      [`${wheels}/tool-1.1-py3-none-any.whl`]: '',
      ...dpkg({
        'python3-tool-whl': { paths: [`${wheels}/tool-1.0-py3-none-any.whl`] },
        'python3-newer-whl': { paths: [`${wheels}/tool-1.1-py3-none-any.whl`] },
        tool: { paths: ['/usr/share/tool-1.0.whl'] },
      }),
    },
    [`${venv}/tool.py`],
  );
  expect(sections.dpkg?.packages.map(({ name }) => name)).toEqual(['python3-tool-whl']);
  expect(held).not.toContain(`${wheels}/tool-1.0-py3-none-any.whl`);
});
