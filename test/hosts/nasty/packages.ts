import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { must } from '@holotype/kit';

interface OwnPackage {
  readonly name: string;
  readonly compression: 'xz' | 'zstd';
  readonly files: Readonly<Record<string, string>>;
}

const build = async ({ name, compression, files }: OwnPackage, directory: string): Promise<string> => {
  const tree = join(directory, `${name}.build`);
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), content);
  };
  write(
    'DEBIAN/control',
    `Package: ${name}\nVersion: 1.0-1\nArchitecture: all\nMaintainer: Nobody <nobody@mirror.example>\nDescription: made for a test\n`,
  );
  for (const [path, content] of Object.entries(files)) write(path, content);
  chmodSync(tree, 0o755);
  const deb = join(directory, `${name}_1.0-1_all.deb`);
  await must(['dpkg-deb', '--root-owner-group', `-Z${compression}`, '--build', tree, deb]);
  rmSync(tree, { recursive: true });
  return deb;
};

const table = Array.from({ length: 5000 }, (_, row) => `${String(row)}\t${String(row * row)}\n`).join('');

const install = (root: string, debs: readonly string[]) =>
  must(['dpkg', `--root=${root}`, '--force-script-chrootless', '--install', ...debs]);

/**
 * Installs `local-tool`, which no archive has, and `squeezed`, compressed with zstd, whose file is left in `directory` as an archive would
 * have it. The machine's own dpkg does it: that of Debian 11 does not know zstd.
 */
export const installOwnPackages = async (root: string, directory: string): Promise<void> => {
  mkdirSync(directory, { recursive: true });
  const local = await build(
    {
      name: 'local-tool',
      compression: 'xz',
      files: { 'usr/lib/local-tool/tool': '#!/bin/sh\necho local\n' },
    },
    directory,
  );
  const squeezed = await build(
    {
      name: 'squeezed',
      compression: 'zstd',
      files: { 'usr/share/squeezed/table.tsv': table, 'usr/share/squeezed/one': 'one\n' },
    },
    directory,
  );
  await install(root, [local, squeezed]);
  rmSync(local);
};
