import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryDirectory, removeTree } from '@holotype/host';
import { sha256 } from '@holotype/model';
import { expect, onTestFinished, test } from 'vitest';
import { file, symlink } from './file-entry.test.support.ts';
import { readShipped } from './shipped.ts';

const tree = [symlink('/bin', 'usr/bin'), file('/usr/bin/a', 'a'), file('/usr/bin/caf\xe9', 'b')];
const read = (text: string | undefined) => {
  const directory = makeTemporaryDirectory('holotype-lock');
  onTestFinished(() => {
    removeTree(directory);
  });
  if (text !== undefined) writeFileSync(join(directory, 'shipped.ndjson'), text);
  return readShipped(directory, tree);
};

test('files are told by package, as members with the content that they have', () => {
  const found = read('["pkg:one",1]\n["pkg:two",2]\n["pkg:one",2,"/bin/caf%E9"]\n');
  expect([...found]).toEqual([
    [
      'pkg:one',
      [
        { member: 'data:/usr/bin/a', sha256: sha256('a') },
        { member: 'data:/bin/caf%E9', sha256: sha256('b') },
      ],
    ],
    ['pkg:two', [{ member: 'data:/usr/bin/caf%E9', sha256: sha256('b') }]],
  ]);
});

test('a capture that came without the list has none', () => {
  expect(read(undefined).size).toBe(0);
  expect(read('').size).toBe(0);
});

test('a list that does not belong to the Tree, or is cut off, is refused', () => {
  for (const text of [
    '["pkg:one",0]',
    '["pkg:one",3]',
    '["pkg:one",0.5]',
    '["pkg:one",-1]',
    '[1,1]',
    '{}',
    'null',
    '["pkg:one",',
    'x',
  ])
    expect(() => read(text), text).toThrow(
      expect.objectContaining({ code: 'DOCUMENT_INVALID', exit: 'invalid' }),
    );
});
