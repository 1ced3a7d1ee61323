import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSourceOf, parseWheelName } from './name.ts';
import { versionKey } from './version.ts';

test('a name says project, version, build and every tag that it stands for', () => {
  expect(parseWheelName('Foo.Bar_baz-1.0.0-2b-py2.py3-none-any.whl')).toEqual({
    name: 'foo-bar-baz',
    version: '1',
    build: '2b',
    tags: new Set(['py2-none-any', 'py3-none-any']),
  });
  const numpy = parseWheelName('numpy-2.4.6-cp311-cp311-manylinux_2_27_x86_64.manylinux_2_28_x86_64.whl');
  expect([...(numpy?.tags ?? [])]).toEqual([
    'cp311-cp311-manylinux_2_27_x86_64',
    'cp311-cp311-manylinux_2_28_x86_64',
  ]);
});

test.each([
  'numpy-2.4.6.tar.gz',
  'numpy-2.4.6-py3-none.whl',
  'numpy-2.4.6-x-py3-none-any.whl',
  '-1-py3-none-any.whl',
  'a/b-1-py3-none-any.whl',
  `a-1-${Array(40).fill('py3').join('.')}-${Array(40).fill('none').join('.')}-any.whl`,
])('%j is no wheel', (name) => {
  expect(parseWheelName(name)).toBeUndefined();
});

test('any text is the name of a wheel or none, and what is put together comes apart again', () => {
  const word = fc.stringMatching(/^[a-z0-9_]{1,8}$/);
  const set = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(word, fc.stringMatching(/^[1-9](\.[1-9]){0,3}$/), set, set, set, (name, version, a, b, c) => {
      const found = parseWheelName(`${name}-${version}-${a.join('.')}-${b.join('.')}-${c.join('.')}.whl`);
      expect(found?.version).toBe(version);
      expect(found?.tags.size).toBe(a.length * b.length * c.length);
      for (const tag of found?.tags ?? []) {
        const [one = '', two = '', three = ''] = tag.split('-');
        expect([a.includes(one), b.includes(two), c.includes(three)]).toEqual([true, true, true]);
      }
    }),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      parseWheelName(`${text}.whl`);
      expect(versionKey(versionKey(text))).toBe(versionKey(text));
    }),
  );
});

test.each([
  ['1.0', ['v1', '1.0.0', ' 1 ', '01.0']],
  ['1.0rc1', ['1.0.rc1', '1.0-c1', '1.0preview1', '1rc01']],
  ['1.0.post2', ['1.0-2', '1.0-r2', '1.0_rev2']],
  ['2!1.0.dev0', ['2!1.0dev', '02!1.DEV']],
  ['1.0+cu121.7', ['1.0+cu121-7', '1.0_cu121.07']],
])('%s is written in several ways', (version, others) => {
  for (const other of others) expect(versionKey(other)).toBe(versionKey(version));
});

test('different versions stay different', () => {
  const all = ['1.0', '1.0.1', '1.0a1', '1.0b1', '1.0.post1', '1.0.dev1', '1!1.0', '1.0+local', '10', 'x'];
  expect(new Set(all.map(versionKey)).size).toBe(all.length);
});

test('the source of a version is known by its name', () => {
  const [name, version] = ['foo-bar', versionKey('1.0')];
  for (const file of ['foo_bar-1.0.tar.gz', 'Foo-Bar-1.0.0.zip', 'foo.bar-1.tgz'])
    expect(isSourceOf(file, name, version)).toBe(true);
  for (const file of [
    'foo_bar-1.1.tar.gz',
    'foo_bar-1.0-py3-none-any.whl',
    'foo-bar.tar.gz',
    'foo_bar-1.0.exe',
  ])
    expect(isSourceOf(file, name, version)).toBe(false);
});
