import { openFile, type RandomAccess } from '@holotype/host';
import { limits, type RawPath, rawToText } from '@holotype/model';
import { readAll } from '../bytes/input.ts';
import { ArchiveError } from '../errors.ts';
import { readTar } from '../tar/read.ts';
import { toBlob } from './blob.ts';
import { blobName, type Layout } from './layout.ts';
import { readIndex } from './read-index.ts';

interface Contents {
  readonly places: ReadonlyMap<RawPath, { readonly position: number; readonly size: number }>;
  readonly documents: ReadonlyMap<RawPath, Uint8Array>;
}

const blob = /^\/blobs\/sha256\/[0-9a-f]{64}$/;
const documentNames = ['/oci-layout', '/index.json'];

const scan = async (file: RandomAccess, what: string, most: number): Promise<Contents> => {
  const places = new Map<RawPath, { readonly position: number; readonly size: number }>();
  const documents = new Map<RawPath, Uint8Array>();
  let members = 0;
  for await (const member of readTar(file, what)) {
    const { path, type, position, size } = member;
    const shown = `${what}: ${rawToText(path)}`;
    if (type !== 'file' && type !== 'directory')
      throw new ArchiveError('LAYOUT_INVALID', `${shown} is a ${type}; a layout holds files only`);
    if (++members > most) throw new ArchiveError('LAYOUT_TOO_LARGE', `${what}: more than ${most} members`);
    if (type === 'directory') continue;
    if (places.has(path) || documents.has(path))
      throw new ArchiveError('LAYOUT_INVALID', `${shown} stands twice`);
    if (documentNames.includes(path))
      documents.set(path, await readAll(member.content(), limits.documentBytes, shown));
    // Others, such as docker's manifest.json, are never asked for.
    else if (blob.test(path)) places.set(path, { position, size });
  }
  return { places, documents };
};

export interface TarFormOptions {
  /** Bytes of the file before the tar; default 0. */
  readonly start?: number;
  /** Bytes of the tar; default: to the end of the file. */
  readonly size?: number;
  /** Members that are looked at; default `limits.layoutMembers`, fewer in tests. */
  readonly most?: number;
}

/** A part of a file. */
const partOf = (file: RandomAccess, start: number, size: number): RandomAccess => ({
  size,
  read: (position, length, into) =>
    file.read(start + position, Math.max(0, Math.min(length, size - position)), into),
  close: file.close,
});

/** An OCI image layout in one uncompressed tar. Throws `LAYOUT_TOO_LARGE`, ArchiveError. */
export const openTarForm = async (
  path: RawPath,
  { start = 0, size, most = limits.layoutMembers }: TarFormOptions = {},
): Promise<Layout> => {
  const what = rawToText(path);
  const file = openFile(path);
  try {
    const { places, documents } = await scan(partOf(file, start, size ?? file.size - start), what, most);
    const index = readIndex(documents.get('/oci-layout'), documents.get('/index.json'), what);
    const find = (digest: Parameters<Layout['place']>[0]) => {
      const found = places.get(`/${blobName(digest) ?? ''}`);
      return found && { position: start + found.position, size: found.size };
    };
    return {
      form: 'tar',
      index,
      place: (digest) => {
        const found = find(digest);
        return found && { file: path, ...found };
      },
      blob: (digest) => {
        const found = find(digest);
        if (!found) throw new ArchiveError('LAYOUT_BLOB_MISSING', `${what}: there is no blob ${digest}`);
        return toBlob(() => ({ file, close: () => undefined }), found, digest);
      },
      close: file.close,
    };
  } catch (error) {
    file.close();
    throw error;
  }
};
