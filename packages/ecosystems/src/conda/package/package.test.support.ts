import { compressZstd, paddingOf, tarHeader } from '@holotype/formats';
import { type Entry, sha256, utf8ToRaw } from '@holotype/model';
import { zipOf, type ZipPart } from '@holotype/test-support';

/** Content by path; text is UTF-8. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const entryOf = (path: string, size: number): Entry => ({
  ...{
    path: utf8ToRaw(`/${path}`),
    type: 'file',
    mode: 0o644,
    uid: 0,
    gid: 0,
    user: '',
    group: '',
    mtime: '0',
  },
  ...{ size, sha256: sha256('') },
});

export const tarOf = (files: Files): Buffer =>
  Buffer.concat([
    ...Object.entries(files).flatMap(([path, text]) => {
      const content = Buffer.from(text);
      return [tarHeader(entryOf(path, content.length)), content, Buffer.alloc(paddingOf(content.length))];
    }),
    Buffer.alloc(1024),
  ]);

const tarPart = async (kind: string, files: Files): Promise<ZipPart> => ({
  name: `${kind}-tool-1.0-0.tar.zst`,
  content: await compressZstd(tarOf(files)),
  stored: true,
});
export const metadata: ZipPart = {
  name: 'metadata.json',
  content: '{"conda_pkg_format_version": 2}',
  stored: true,
};

/** Members of a `.conda`: the files of the package, and those below `info/`. */
export const condaParts = async (files: Files, info: Files = {}): Promise<readonly ZipPart[]> => [
  metadata,
  await tarPart(
    'info',
    Object.fromEntries(Object.entries(info).map(([name, text]) => [`info/${name}`, text])),
  ),
  await tarPart('pkg', files),
];
export const condaPackage = async (files: Files, info: Files = {}): Promise<Buffer> =>
  zipOf(await condaParts(files, info));

export interface PathRow {
  readonly _path: string;
  readonly prefix_placeholder?: string;
  readonly file_mode?: string;
}
export const pathsJson = (...paths: readonly PathRow[]): string =>
  JSON.stringify({ paths, paths_version: 1 });
