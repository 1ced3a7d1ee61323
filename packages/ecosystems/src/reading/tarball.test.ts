import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { openFile } from '@holotype/host';
import { rawToUtf8 } from '@holotype/model';
import { temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { tarballOpener } from './tarball.ts';

const openTarball = tarballOpener(1);

const pack = (...names: readonly string[]): string => {
  const at = rawToUtf8(temporary());
  mkdirSync(`${at}/package/lib`, { recursive: true });
  mkdirSync(`${at}/other`);
  writeFileSync(`${at}/package/package.json`, '{}');
  writeFileSync(`${at}/package/lib/a.js`, 'a');
  writeFileSync(`${at}/other/package.json`, '{"other":1}');
  symlinkSync('/etc/passwd', `${at}/package/link`);
  execFileSync('tar', ['-czf', `${at}/x.tgz`, '-C', at, ...names]);
  return `${at}/x.tgz`;
};

const list = async (path: string) => {
  const file = openFile(path);
  const found: (readonly [string, string, string])[] = [];
  try {
    for await (const { path: name, type, content } of openTarball(file, 'x')) {
      let text = '';
      for await (const piece of content()) text += Buffer.from(piece).toString();
      found.push([name, type, text]);
    }
  } finally {
    file.close();
  }
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
};

test('members have the names that they are installed by, and links are passed over', async () => {
  expect(await list(pack('package'))).toEqual([
    ['/lib', 'directory', ''],
    ['/lib/a.js', 'file', 'a'],
    ['/package.json', 'file', '{}'],
  ]);
});

test('two files for one name are refused', async () => {
  await expect(list(pack('package', 'other'))).rejects.toThrow(
    expect.objectContaining({ code: 'ARCHIVE_CORRUPT' }) as Error,
  );
});

test('what is no compressed tar is refused', async () => {
  const path = `${rawToUtf8(temporary())}/x.tgz`;
  writeFileSync(path, 'no tar');
  await expect(list(path)).rejects.toThrow(expect.objectContaining({ code: 'ARCHIVE_CORRUPT' }) as Error);
});

test('a component of Rust has two directories above its files, and may come in xz', async () => {
  const at = rawToUtf8(temporary());
  mkdirSync(`${at}/rustc-1.0/rustc/bin`, { recursive: true });
  writeFileSync(`${at}/rustc-1.0/rustc/bin/rustc`, 'program');
  writeFileSync(`${at}/rustc-1.0/install.sh`, 'never run');
  execFileSync('tar', ['-cJf', `${at}/x.tar.xz`, '-C', at, 'rustc-1.0']);
  const file = openFile(`${at}/x.tar.xz`);
  const found: string[] = [];
  for await (const { path, type } of tarballOpener(2)(file, 'x')) if (type === 'file') found.push(path);
  file.close();
  expect(found).toEqual(['/bin/rustc']);
});
