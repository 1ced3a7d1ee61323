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
