import type { DpkgPackage } from '@holotype/model';
import { expect, test } from 'vitest';
import type { Look } from './look.ts';
import { beside } from './pool.ts';

const installed = (name: string, version: string, more: Partial<DpkgPackage> = {}): DpkgPackage => ({
  purl: `pkg:deb/debian/${name}@${version}?arch=amd64`,
  ...{ name, version, architecture: 'amd64', status: 'install ok installed', essential: false },
  origin: { kind: 'unlisted', otherVersions: [] },
  ...more,
});
const index = (
  base: string,
  ...files: readonly (readonly [name: string, version: string, path: string])[]
): Look => ({
  ...{
    kind: 'read',
    where: base,
    bases: [base],
    suite: 's',
    component: 'main',
    signature: 'signed',
    evidence: '',
  },
  rows: files.map(([name, version, filename]) => ({
    ...{ name, version, filename, architecture: 'amd64', size: 1, sha256: '0'.repeat(64) },
  })),
});
const pool = 'http://mirror.example/debian/';

test.each([
  [
    'as Debian writes it',
    '1:2.0-1',
    '1:2.1-1',
    'pool/main/t/tool/tool_2.1-1_amd64.deb',
    'pool/main/t/tool/tool_2.0-1_amd64.deb',
  ],
  [
    'with its epoch',
    '5:24.0~a',
    '5:25.0~a',
    'dists/b/tool_5%3a25.0~a_amd64.deb',
    'dists/b/tool_5%253a24.0~a_amd64.deb',
  ],
  ['below a name of its own', '1.0', '1', 'x1/vendor-tool_1_amd64.deb', 'x1/vendor-tool_1.0_amd64.deb'],
])('an older version lies beside the newer one, named %s', (_, version, newer, path, expected) => {
  const found = beside(installed('tool', version), [index(pool, ['tool', newer, path])], []);
  expect(found).toMatchObject({ sha256: undefined, index: 'none', urls: [pool + expected] });
});

test('what no index names any more lies beside another package of its source', () => {
  const image = installed('linux-image-6.1.0-31', '6.1.128-1', { source: 'linux' });
  const meta = installed('linux-doc', '6.1.128-1', { source: 'linux' });
  const looks = [index(pool, ['linux-doc', '6.1.140-1', 'pool/main/l/linux/linux-doc_6.1.140-1_amd64.deb'])];
  expect(beside(image, looks, [image, meta])?.urls).toEqual([
    `${pool}pool/main/l/linux/linux-image-6.1.0-31_6.1.128-1_amd64.deb`,
  ]);
});

test('nobody is asked for a package of whose name and source no index knows', () => {
  const looks = [index(pool, ['tool', '2', 'pool/main/t/tool/tool_2_amd64.deb'])];
  expect(beside(installed('ours', '1'), looks, [installed('tool', '1')])).toBeUndefined();
  expect(beside(installed('tool', '1/../../x'), looks, [])).toBeUndefined();
  const odd = [index(pool, ['tool', '2', 'pool/tool-0a1b2c.deb'])];
  expect(beside(installed('tool', '1'), odd, [])).toBeUndefined();
});
