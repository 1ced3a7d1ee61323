import { drain, fileOf } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { openPackage } from './open.ts';
import { condaPackage, type Files, type PathRow, pathsJson } from './package.test.support.ts';
import { prefixRule, scriptRule } from './rules.ts';

const placeholder = `/home/builder/_h_env_${'placehold_'.repeat(12)}`;
const make = async (bytes: Uint8Array, ...rules: readonly string[]) => {
  const found: Record<string, string> = {};
  for await (const { part, path, content } of openPackage(fileOf(bytes), 'tool', rules))
    if (part === 'made') found[path] = (await drain(content())).toString('latin1');
  return found;
};
const packed = (files: Files, ...rows: readonly PathRow[]) =>
  condaPackage(files, { 'paths.json': pathsJson(...rows) });
const row = (path: string, file_mode: string): PathRow => ({
  _path: path,
  prefix_placeholder: placeholder,
  file_mode,
});
const conda = (prefix: string, path?: string) => prefixRule({ by: 'conda-1', prefix, path });
const rattler = (prefix: string, path?: string) => prefixRule({ by: 'rattler-1', prefix, path });
const script = (by: 'conda-1' | 'rattler-1', prefix: string, name?: string) =>
  scriptRule({ by, prefix, python: '3.11', name });
const nul = (count: number) => '\0'.repeat(count);

test('in text the prefix takes the place of its placeholder', async () => {
  const text = `a=${placeholder}/lib\nb=${placeholder}\n`;
  const bytes = await packed({ 'etc/tool.conf': text, other: text }, row('etc/tool.conf', 'text'));
  expect(await make(bytes, conda('/opt/env'), rattler('/opt/env'))).toEqual({
    [conda('/opt/env', '/etc/tool.conf')]: 'a=/opt/env/lib\nb=/opt/env\n',
  });
});

test('in a program strings are filled up with NULs, so that nothing moves', async () => {
  const content = `\x7fELF${placeholder}/lib:${placeholder}/lib64\0next\0${placeholder}\0no end ${placeholder}`;
  const bytes = await packed({ 'lib/libtool.so': content }, row('lib/libtool.so', 'binary'));
  const less = placeholder.length - '/opt/env'.length;
  const start = `\x7fELF/opt/env/lib:/opt/env/lib64${nul(2 * less)}\0next\0/opt/env${nul(less)}\0no end `;
  const made = await make(bytes, conda('/opt/env'), rattler('/opt/env'));
  expect(made).toEqual({
    [conda('/opt/env', '/lib/libtool.so')]: `${start}${placeholder}`,
    [rattler('/opt/env', '/lib/libtool.so')]: `${start}/opt/env${nul(less)}`,
  });
  for (const text of Object.values(made)) expect(text.length).toBe(content.length);
  expect(await make(bytes, conda(`/${'x'.repeat(placeholder.length)}`))).toEqual({});
});

test('a first line that the kernel would cut looks for its program another way', async () => {
  const long = `/opt/${'e'.repeat(120)}`;
  const files = {
    'bin/tool': `#!${placeholder}/bin/python3.11 -E\nprint()\n`,
    'bin/script': `#!${placeholder}/bin/perl -w\n${placeholder}\n`,
  };
  const bytes = await packed(files, row('bin/tool', 'text'), row('bin/script', 'text'));
  expect(await make(bytes, conda('/opt/env'), rattler('/opt/env'))).toEqual({
    [conda('/opt/env', '/bin/tool')]: '#!/opt/env/bin/python3.11 -E\nprint()\n',
    [conda('/opt/env', '/bin/script')]: '#!/opt/env/bin/perl -w\n/opt/env\n',
  });
  expect(await make(bytes, conda(long), rattler(long))).toEqual({
    [conda(long, '/bin/tool')]: '#!/usr/bin/env python3.11 -E\nprint()\n',
    [rattler(long, '/bin/tool')]: `#!/bin/sh\n'''exec' "${long}/bin/python3.11" -E "$0" "$@" #'''\nprint()\n`,
    [conda(long, '/bin/script')]: `#!/usr/bin/env perl -w\n${long}\n`,
  });
  expect(
    await make(bytes, conda('/opt/my env', '/bin/script'), rattler('/opt/my env', '/bin/script')),
  ).toEqual({
    [conda('/opt/my env', '/bin/script')]: '#!/usr/bin/env perl -w\n/opt/my env\n',
    [rattler('/opt/my env', '/bin/script')]: '#!/usr/bin/env perl -w\n/opt/my env\n',
  });
});

test('commands of a package for every Python are scripts of the installer', async () => {
  const link = {
    noarch: { type: 'python', entry_points: ['black = black.main:app.run', '../x = a:b', 'y = a;b:c', 3] },
  };
  const bytes = await condaPackage({ 'site-packages/black.py': '' }, { 'link.json': JSON.stringify(link) });
  const made = await make(bytes, script('conda-1', '/opt/env'), script('rattler-1', '/opt/env'));
  expect(Object.keys(made)).toEqual([
    script('conda-1', '/opt/env', 'black'),
    script('rattler-1', '/opt/env', 'black'),
  ]);
  expect(made[script('conda-1', '/opt/env', 'black')]).toBe(`#!/opt/env/bin/python3.11
# -*- coding: utf-8 -*-
import re
import sys

from black.main import app

if __name__ == '__main__':
    sys.argv[0] = re.sub(r'(-script\\.pyw?|\\.exe)?$', '', sys.argv[0])
    sys.exit(app.run())
`);
  expect(await make(bytes, conda('/opt/env'))).toEqual({});
  const long = `/opt/${'e'.repeat(120)}`;
  expect(Object.values(await make(bytes, script('conda-1', long)))[0]).toMatch(
    `#!/bin/sh\n'''exec' "${long}/bin/python3.11" "$0" "$@" #'''\n# -*- coding`,
  );
});

test('a rule of one member makes that one, and what older packages state is understood', async () => {
  const old = ['/opt/anaconda1', 'anaconda2', 'anaconda3'].join('');
  const files = { 'bin/a': `${old}/a`, 'bin/b': `${placeholder}\0`, 'bin/c d': `${placeholder}/c` };
  const bytes = await condaPackage(files, {
    has_prefix: `bin/a\n${placeholder} binary bin/b\n"${placeholder}" "text" "bin/c d"\n`,
  });
  expect(
    await make(bytes, conda('/opt/env', '/bin/a'), conda('/other', '/bin/c d'), conda('/e', '/bin/none')),
  ).toEqual({
    [conda('/opt/env', '/bin/a')]: '/opt/env/a',
    [conda('/other', '/bin/c d')]: '/other/c',
  });
  expect(Object.keys(await make(bytes, conda('/opt/env')))).toHaveLength(3);
});

const said = { prefix_placeholder: placeholder, file_mode: 'text' };
const liars: readonly (readonly [what: string, paths: string])[] = [
  ['no JSON', '{'],
  ['no list', '{"paths": {"a": 1}}'],
  ['a file that is not in the package', pathsJson({ ...said, _path: 'lib/none' })],
  ['a file outside of the prefix', pathsJson({ ...said, _path: '../../etc/passwd' })],
  [
    'a placeholder that is not in the file',
    pathsJson({ ...said, _path: 'a', prefix_placeholder: '/nowhere' }),
  ],
  [
    'a placeholder that is longer than the file',
    pathsJson({ ...said, _path: 'a', prefix_placeholder: `/${'x'.repeat(900)}` }),
  ],
  ['an empty placeholder', pathsJson({ ...said, _path: 'a', prefix_placeholder: '' })],
  ['a placeholder with a NUL', pathsJson({ ...said, _path: 'a', prefix_placeholder: 'aaaa\0' })],
  ['a placeholder that is everywhere', pathsJson({ ...said, _path: 'big', prefix_placeholder: 'aaaa' })],
  ['another kind of file', pathsJson({ ...said, _path: 'a', file_mode: 'both' })],
];
test.each(liars)('nothing is made by %s', async (_, paths) => {
  const bytes = await condaPackage(
    { a: 'a plain file', big: 'a'.repeat(1024 ** 2) },
    { 'paths.json': paths },
  );
  expect(await make(bytes, conda(`/${'p'.repeat(4000)}`))).toEqual({});
});

test.each([
  'nothing',
  'prefix',
  conda('opt/env'),
  conda(''),
  conda(`/${'x'.repeat(5000)}`),
  'prefix {"by":"conda-1","path":7,"prefix":"/opt/env"}',
  'prefix {"by":"conda-1","prefix":"/opt/%41"}',
  'prefix {"by":"pip-2","prefix":"/opt/env"}',
  'other {"by":"conda-1","prefix":"/opt/env"}',
  'script {"by":"conda-1","prefix":"/opt/env","python":"../3"}',
])('%s is no rule, and makes nothing', async (rule) => {
  const bytes = await packed({ a: placeholder }, row('a', 'text'));
  expect(await make(bytes, rule)).toEqual({});
});
