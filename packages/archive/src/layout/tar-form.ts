import { openFile, type RandomAccess } from '@holotype/host';
import { type RawPath, rawToText } from '@holotype/model';
import { readAll } from '../bytes/input.ts';
import { ArchiveError } from '../errors.ts';
import { readTar } from '../tar/read.ts';
import { toBlob } from './blob.ts';
import { blobName, type Layout } from './layout.ts';
import { readIndex } from './read-index.ts';

const maxMembers = 4_000_000;
const maxDocument = 64 * 1024 * 1024;

interface Contents {
  readonly places: ReadonlyMap<RawPath, { readonly position: number; readonly size: number }>;
  readonly documents: ReadonlyMap<RawPath, Uint8Array>;
}

const scan = async (file: RandomAccess, what: string): Promise<Contents> => {
  const names = new Set<RawPath>();
  const places = new Map<RawPath, { readonly position: number; readonly size: number }>();
  const documents = new Map<RawPath, Uint8Array>();
  for await (const member of readTar(file, what)) {
    const { path, type, position, size } = member;
    const shown = `${what}: ${rawToText(path)}`;
    if (type !== 'file' && type !== 'directory')
      throw new ArchiveError('LAYOUT_INVALID', `${shown} is a ${type}; a layout holds files only`);
    if (names.has(path)) throw new ArchiveError('LAYOUT_INVALID', `${shown} stands twice`);
    if (names.size >= maxMembers)
      throw new ArchiveError('LAYOUT_INVALID', `${what}: more than ${maxMembers} members`);
    names.add(path);
    if (type === 'directory') continue;
    if (path === '/oci-layout' || path === '/index.json')
      documents.set(path, await readAll(member.content(), maxDocument, shown));
    else places.set(path, { position, size });
  }
  return { places, documents };
};

/** An OCI image layout in one uncompressed tar. */
export const openTarForm = async (path: RawPath): Promise<Layout> => {
  const what = rawToText(path);
  const file = openFile(path);
  try {
    const { places, documents } = await scan(file, what);
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
