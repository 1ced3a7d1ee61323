import { openRoot } from '@holotype/host';
import { because, type Manifest } from '@holotype/model';
import { makeRoot } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { belongings } from './belongings.ts';

const site = '/opt/v/lib/python3.11/site-packages';
const manifest = {
  sections: {
    python: { prefixes: [{ sites: [{ path: site, distributions: [{ name: 'a-b', version: '1' }] }] }] },
  },
} as unknown as Manifest;
const purl = 'pkg:pypi/a-b@1';
const find = (files: Readonly<Record<string, string>>) => {
  const host = openRoot(makeRoot(files));
  return belongings({
    manifest,
    sourceOf: (path) => (path === `${site}/a_b-1.dist-info/METADATA` ? purl : undefined),
    answered: new Set(['pkg:pypi/gone@2.0?file_name=gone-2.0-py3-none-any.whl']),
    reasonOf: () => because('touched'),
    captured: host.files,
    changed: host.files,
  });
};

test('a file of a recorded distribution belongs to the package that its metadata comes from', () => {
  const of = find({
    [`${site}/a_b-1.dist-info/METADATA`]: 'Metadata-Version: 2.1\nName: a-b\nVersion: 1\n\n',
    [`${site}/a_b-1.dist-info/RECORD`]: 'a_b/x.so,,\na_b-1.dist-info/METADATA,,\n',
  });
  expect(of(`${site}/a_b/x.so`)).toEqual({ name: 'a-b', purl });
  expect(of(`${site}/other.py`)).toBeUndefined();
});

test('what an installer added to its folder does too, where no metadata can be read', () => {
  const of = find({});
  expect(of(`${site}/a_b-1.dist-info/INSTALLER`)).toEqual({ name: 'a_b', purl });
  expect(of(`${site}/c-2.dist-info/INSTALLER`)).toBeUndefined();
});

test('a distribution that no index has is the package that was looked for', () => {
  const of = find({
    [`${site}/gone-2.dist-info/METADATA`]: 'Metadata-Version: 2.1\nName: Gone\nVersion: 2\n\n',
    [`${site}/gone-2.dist-info/RECORD`]: 'gone.so,,\ngone-2.dist-info/METADATA,,\n',
  });
  expect(of(`${site}/gone.so`)?.purl).toBe('pkg:pypi/gone@2.0?file_name=gone-2.0-py3-none-any.whl');
});
