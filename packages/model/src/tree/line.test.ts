import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../json/canonical.ts';
import { isTreeEntry } from '../validate.ts';
import { entries } from './arbitrary.test.support.ts';
import type { Entry } from './entry.ts';
import { parseTreeLine, renderTreeLine, renderTreeNode } from './line.ts';

const plain: Entry = {
  type: 'file',
  path: '/etc/caf\xe9',
  mode: 0o4755,
  uid: 0,
  gid: 33,
  user: 'root',
  group: 'www-data',
  mtime: '-0.5',
  size: 3,
  sha256: 'a'.repeat(64),
  xattrs: { 'user.b': 'AA==', 'user.a': '' },
};
const line = renderTreeLine(plain);

test('a line as people find it in a capture', () => {
  expect(line).toBe(
    `{"gid":33,"group":"www-data","mode":"4755","mtime":"-0.5","path":"/etc/caf%E9","sha256":"${'a'.repeat(64)}","size":3,"type":"file","uid":0,"user":"root","xattrs":{"user.a":"","user.b":"AA=="}}`,
  );
});

test('any entry is written as canonical JSON that its schema takes, and comes back', () => {
  const without = (entry: Entry) =>
    Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
  fc.assert(
    fc.property(entries, (entry) => {
      const text = renderTreeLine(entry);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(without(parseTreeLine(text, isTreeEntry))).toEqual(without(entry));
      const node = renderTreeNode(entry, entry.type === 'directory' ? 'b'.repeat(64) : undefined);
      expect(canonicalJson(JSON.parse(node))).toBe(node);
    }),
    { numRuns: 300 },
  );
});

const codeOf = (text: string): unknown => {
  try {
    parseTreeLine(text, isTreeEntry);
    return 'none';
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
};

test('a second spelling of an entry is refused', () => {
  const spellings: readonly [string, string][] = [
    ['"size":3', '"size":3.0'],
    ['"size":3', '"size":30e-1'],
    ['"size":3', '"size":4,"size":3'],
    ['"gid":33,"group":"www-data"', '"group":"www-data","gid":33'],
    ['"user.a":"","user.b":"AA=="', '"user.b":"AA==","user.a":""'],
    ['"root"', '"r\\u006fot"'],
    [',"uid"', ', "uid"'],
  ];
  for (const [from, to] of spellings) {
    expect(line).toContain(from);
    expect(codeOf(line.replace(from, to)), to).toBe('TREE_NOT_CANONICAL');
  }
  expect(codeOf(`${line} `)).toBe('TREE_NOT_CANONICAL');
  expect(codeOf(line.replace('caf%E9', 'caf%e9'))).toBe('TREE_PATH_INVALID');
  expect(codeOf(line.replace('caf%E9', '%61'))).toBe('TREE_PATH_INVALID');
});

test('what is no entry is refused', () => {
  const broken: readonly [string, string][] = [
    ['"mode":"4755"', '"mode":"04755"'],
    ['"mode":"4755"', '"mode":"4758"'],
    ['"mtime":"-0.5"', '"mtime":"-0.50"'],
    ['"mtime":"-0.5"', '"mtime":"-0"'],
    ['"size":3', '"size":-1'],
    ['"uid":0', '"uid":4294967296'],
    ['"path":"/etc', '"path":"etc'],
    ['"type":"file"', '"type":"socket"'],
    ['"type":"file"', '"type":"directory"'],
    [`"${'a'.repeat(64)}"`, `"${'A'.repeat(64)}"`],
    ['"user.a":"",', '"user.a":"?",'],
    ['"gid"', '"extra":1,"gid"'],
    ['"gid":33,', ''],
  ];
  for (const [from, to] of broken) {
    expect(line).toContain(from);
    expect(codeOf(line.replace(from, to)), to).toBe('DOCUMENT_INVALID');
  }
  expect(codeOf('')).toBe('JSON_SYNTAX');
  expect(codeOf(line.slice(0, -1))).toBe('JSON_SYNTAX');
  expect(codeOf('null')).toBe('DOCUMENT_INVALID');
});
