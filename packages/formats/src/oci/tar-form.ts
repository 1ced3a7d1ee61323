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

/** An OCI image layout in one uncompressed tar; `most` members are looked at, fewer in tests. Throws `LAYOUT_TOO_LARGE`. */
export const openTarForm = async (path: RawPath, most: number = limits.layoutMembers): Promise<Layout> => {
  const what = rawToText(path);
  const file = openFile(path);
  try {
    const { places, documents } = await scan(file, what, most);
    const index = readIndex(documents.get('/oci-layout'), documents.get('/index.json'), what);
    const find = (digest: Parameters<Layout['place']>[0]) => places.get(`/${blobName(digest) ?? ''}`);
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
