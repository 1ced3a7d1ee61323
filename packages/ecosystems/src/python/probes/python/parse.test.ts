import { expect, test } from 'vitest';
import {
  countRecord,
  parseDirectUrl,
  parseLibraryName,
  parseMetadata,
  parsePatchLevel,
  parseVenvConfig,
  parseVersionString,
  parseWheelTags,
} from './parse.ts';

test('folders of standard libraries, with and without the global lock', () => {
  expect(parseLibraryName('python3.11')).toEqual({ implementation: 'cpython', version: '3.11', threads: '' });
  expect(parseLibraryName('python3.13t')).toEqual({
    implementation: 'cpython',
    version: '3.13',
    threads: 't',
  });
  expect(parseLibraryName('pypy3.9')).toMatchObject({ implementation: 'pypy' });
  for (const name of ['python3', 'python3.11-config', 'libpython3.11.so'])
    expect(parseLibraryName(name)).toBeUndefined();
});

test('the version of a program stands alone between two NULs', () => {
  expect(parseVersionString(Buffer.from('\x003.11.\x003.11.2 (main)\x003.11.2\0'), '3.11')).toBe('3.11.2');
  expect(parseVersionString(Buffer.from('\x003.14.0rc2+\0'), '3.14')).toBe('3.14.0rc2+');
  expect(parseVersionString(Buffer.from('\x003.1.2\0'), '3.11')).toBeUndefined();
  expect(parsePatchLevel('#define PY_VERSION_HEX 1\n#define PY_VERSION      "3.13.0rc1+"\n')).toBe(
    '3.13.0rc1+',
  );
});

test('pyvenv.cfg is read whatever its spaces and cases', () => {
  const config = parseVenvConfig(
    'home = /usr/bin\nInclude-System-Site-Packages=True\nversion_info = 3.11.2.final.0\nnonsense\n',
  );
  expect([...config]).toEqual([
    ['home', '/usr/bin'],
    ['include-system-site-packages', 'True'],
    ['version_info', '3.11.2.final.0'],
  ]);
});

test('the description of a distribution is no metadata', () => {
  const text =
    'Name: a\r\nVersion: 1\r\nRequires-Dist: b>1\r\nRequires-Dist: c @ https://me:secret@mirror.example/c.whl\r\n\r\nRequires-Dist: d\r\n';
  expect(parseMetadata(text)).toEqual({
    name: 'a',
    version: '1',
    requires: ['b>1', 'c @ https://mirror.example/c.whl'],
  });
  expect(parseMetadata('Version: 1\n')).toBeUndefined();
});

test('wheel tags and rows of RECORD', () => {
  expect(parseWheelTags('Wheel-Version: 1.0\nTag: cp311-cp311-linux_x86_64\nTag: py3-none-any\n')).toEqual([
    'cp311-cp311-linux_x86_64',
    'py3-none-any',
  ]);
  expect(countRecord('a,,\nb,sha256=x,1\n\n')).toBe(2);
});

test('a direct URL keeps commit or hash, and no password', () => {
  const parse = (value: unknown) => parseDirectUrl(Buffer.from(JSON.stringify(value)), 'direct_url.json');
  expect(
    parse({
      url: 'https://me:secret@mirror.example/a.whl',
      archive_info: { hash: `sha256=${'b'.repeat(64)}` },
    })?.directUrl,
  ).toEqual({
    url: 'https://mirror.example/a.whl',
    sha256: 'b'.repeat(64),
  });
  expect(parse({ url: 'file:///work', dir_info: { editable: true } })?.editable).toBe(true);
  expect(parse({ url: 7 })).toBeUndefined();
  expect(parse([])).toBeUndefined();
});
