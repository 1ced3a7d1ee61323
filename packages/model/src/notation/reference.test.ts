import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HolotypeError } from '../errors.ts';
import { isLoopback, isReference, parseReference, referenceName, referenceText } from './reference.ts';

const digest = `sha256:${'a1'.repeat(32)}`;
const codeOf = (text: string): string => {
  try {
    parseReference(text);
    return 'none';
  } catch (error) {
    if (error instanceof HolotypeError) return error.code as string;
    throw error;
  }
};

test.each([
  ['registry.example/lab/fit:v1', 'registry.example', 'lab/fit', 'v1', undefined],
  [`registry.example/lab/fit@${digest}`, 'registry.example', 'lab/fit', undefined, digest],
  [`localhost:5000/fit:v1@${digest}`, 'localhost:5000', 'fit', 'v1', digest],
  ['[::1]:5000/a__b/c--d.e:1.2_3', '[::1]:5000', 'a__b/c--d.e', '1.2_3', undefined],
  ['Registry.Example:443/fit:V1', 'registry.example:443', 'fit', 'V1', undefined],
])('%s is read', (text, host, repository, tag, hash) => {
  expect(parseReference(text)).toEqual({ kind: 'registry', host, repository, tag, digest: hash });
  expect(isReference(text)).toBe(true);
});

test('a layout directory is named by a path without colons', () => {
  const read = parseReference('oci:out/a dir:v1');
  expect(read).toEqual({ kind: 'layout', directory: 'out/a dir', tag: 'v1', digest: undefined });
  expect(parseReference(`oci:/srv/l@${digest}`)).toMatchObject({ directory: '/srv/l', digest });
});

test.each([
  'fit.capsule',
  'results/fit:v1',
  'registry.example/lab/fit',
  'registry.example/Lab/fit:v1',
  'registry.example/lab/../fit:v1',
  'registry.example/lab//fit:v1',
  'registry.example/lab/fit:',
  'registry.example/lab/fit:v1:v2',
  'registry.example/lab/fit:-v1',
  `registry.example/lab/fit:${'v'.repeat(129)}`,
  'registry.example/lab/fit@sha256:abc',
  `registry.example/lab/fit@${digest.toUpperCase()}`,
  `registry.example/${'a'.repeat(250)}:v1`,
  'registry.example:99999/fit:v1',
  '999.999.999.999/fit:v1',
  'user:secret@registry.example/fit:v1',
  'https://registry.example/fit:v1',
  'registry.example/fit:v1\n',
  'registry.example/fit:v1?x=y',
  'registry.example/fi%74:v1',
  'oci:',
  'oci:dir',
  'oci::v1',
  'oci:a:b:c',
])('%s is refused', (text) => {
  expect(codeOf(text)).toBe('REFERENCE_INVALID');
});

test('what is a path, is none', () => {
  for (const path of ['fit.capsule', './a.b/fit:v1', '../a.b/fit:v1', '/srv/a.b/c:d', 'my.dir/fit.capsule'])
    expect(isReference(path), path).toBe(false);
});

test('whatever is read is written as it was, but for the case of the host', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,8}([._-][a-z0-9]{1,8}){0,2}$/);
  const name = fc.tuple(word, word, fc.stringMatching(/^[\w][\w.-]{0,20}$/), fc.boolean());
  fc.assert(
    fc.property(name, ([first, second, tag, isLong]) => {
      const text = `registry.example:80/${first}/${second}:${tag}${isLong ? `@${digest}` : ''}`;
      expect(referenceText(parseReference(text))).toBe(text);
    }),
  );
});

test('nothing but a reference or its refusal comes of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      isReference(text);
      expect(['none', 'REFERENCE_INVALID']).toContain(codeOf(text));
    }),
  );
});

test('what a reference names has a name', () => {
  const names = [
    'registry.example/lab/fit:v1',
    `registry.example:80/fit@${digest}`,
    `r.example/fit:v1@${digest}`,
    'oci:/srv/fit:v1',
    'oci:fit:v1',
    './fit:v1',
  ].map(referenceName);
  expect(names).toEqual(['fit', 'fit', 'fit', 'fit', 'fit', undefined]);
});

test('only this machine is this machine', () => {
  for (const host of ['localhost', 'localhost:5000', '127.0.0.1:80', '127.8.8.8', '[::1]:1'])
    expect(isLoopback(host), host).toBe(true);
  for (const host of ['localhost.example', '127.0.0.1.example', '128.0.0.1', 'registry.example', '[::2]'])
    expect(isLoopback(host), host).toBe(false);
});
