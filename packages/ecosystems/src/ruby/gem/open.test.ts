import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { openFile } from '@holotype/host';
import { rawToUtf8 } from '@holotype/model';
import { temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { openGem } from './open.ts';

/** A gem of these files, packed by tar; `more`: options of tar for the data. */
const pack = (names: readonly string[] = ['lib'], ...more: readonly string[]): string => {
  const at = rawToUtf8(temporary());
  mkdirSync(`${at}/lib`);
  writeFileSync(`${at}/lib/a.rb`, 'a');
  symlinkSync('a.rb', `${at}/lib/b.rb`);
  execFileSync('tar', ['--hard-dereference', '-czPf', `${at}/data.tar.gz`, '-C', at, ...more, ...names], {
    stdio: 'ignore',
  });
  writeFileSync(`${at}/metadata.gz`, 'never read');
  execFileSync('tar', ['-cf', `${at}/x.gem`, '-C', at, 'metadata.gz', 'data.tar.gz']);
  return at;
};

const list = async (path: string) => {
  const file = openFile(path);
  const found: (readonly unknown[])[] = [];
  try {
    for await (const { part, path: name, type, linkTarget, content } of openGem(file, 'x')) {
      let text = '';
      for await (const piece of content()) text += Buffer.from(piece).toString();
      found.push([part, name, type, linkTarget, text]);
    }
  } finally {
    file.close();
  }
  return found.sort(([, a], [, b]) => (String(a) < String(b) ? -1 : 1));
};

test('members have the names that they have in the directory of the gem', async () => {
  expect(await list(`${pack()}/x.gem`)).toEqual([
    ['data', '/lib', 'directory', '', ''],
    ['data', '/lib/a.rb', 'file', '', 'a'],
    ['data', '/lib/b.rb', 'symlink', 'a.rb', ''],
  ]);
});

const refused = (code: string) => expect.objectContaining({ code }) as Error;

test.each([
  ['a file that is in it twice', ['lib/a.rb', './lib/a.rb'], [], 'ARCHIVE_CORRUPT'],
  ['a path that leads out of it', ['lib/a.rb'], ['--transform=s,^lib,../lib,'], 'ARCHIVE_PATH_INVALID'],
])('%s is refused', async (_, names, more, code) => {
  await expect(list(`${pack(names, ...more)}/x.gem`)).rejects.toThrow(refused(code));
});

test('what has no data, or has it twice, is no gem', async () => {
  const at = pack();
  for (const names of [['metadata.gz'], ['data.tar.gz', '--add-file=./data.tar.gz'], ['lib/b.rb']]) {
    execFileSync('tar', ['--hard-dereference', '-cf', `${at}/y.gem`, '-C', at, ...names]);
    await expect(list(`${at}/y.gem`)).rejects.toThrow(refused('ARCHIVE_CORRUPT'));
  }
  writeFileSync(`${at}/y.gem`, '<html>no gem</html>');
  await expect(list(`${at}/y.gem`)).rejects.toThrow();
});
