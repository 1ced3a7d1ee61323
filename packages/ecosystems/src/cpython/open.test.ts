import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { findProgram } from '@holotype/host';
import { rawToUtf8 } from '@holotype/model';
import { codeOf, drain, fileOf, temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { openArchive } from './open.ts';

const pack = (option: string): Buffer => {
  const place = rawToUtf8(temporary());
  mkdirSync(`${place}/python/lib/python3.12`, { recursive: true });
  writeFileSync(`${place}/python/lib/python3.12/os.py`, 'import sys\n');
  symlinkSync('os.py', `${place}/python/lib/python3.12/link.py`);
  execFileSync('tar', [option, '-cf', `${place}/python.tar`, '-C', place, 'python']);
  return readFileSync(`${place}/python.tar`);
};
const read = async (bytes: Uint8Array) => {
  const files: [string, string][] = [];
  for await (const { path, type, content } of openArchive(fileOf(bytes), 'python'))
    if (type === 'file') files.push([path, (await drain(content())).toString()]);
  return files;
};

test.each(['gzip', 'xz', ...(findProgram('zstd') === undefined ? [] : ['zstd'])])(
  'the files of an archive in %s are told by where they are installed',
  async (name) => {
    expect(await read(pack(`--${name}`))).toEqual([['/lib/python3.12/os.py', 'import sys\n']]);
  },
);

test('what is no archive, or one cut short, is refused', async () => {
  const whole = pack('--gzip');
  for (const bytes of [Buffer.from('<html>no</html>'), whole.subarray(0, whole.length / 2)])
    expect(await codeOf(() => read(bytes))).toMatch(/^ARCHIVE_/);
});
