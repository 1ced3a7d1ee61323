import { decompress, detectCompression } from '@holotype/archive';
import { openFile, openLocal, readFileChunks } from '@holotype/host';
import {
  type Entry,
  type Fidelity,
  joinRaw,
  type Manifest,
  type RawPath,
  rawToText,
  toScope,
} from '@holotype/model';
import { VerifyError } from '../errors.ts';
import { compareTrees } from './compare-trees.ts';
import { holdsAll, type NotHeldAspects, ordinaryDirectory } from './holds.ts';
import { lookAt } from './look-at.ts';
import { readDirectory } from './read-directory.ts';
import { readImage } from './read-image.ts';
import { LayeredTree } from './read-members.ts';

export interface VerifyRequest {
  /** A directory, a tar, an OCI layout, or `/`. */
  readonly subject: RawPath;
  readonly manifest: Manifest;
  readonly tree: readonly Entry[];
  /** Root keeps in a directory what others cannot. */
  readonly privileged: boolean;
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}
export interface Verified {
  readonly form: 'dir' | 'tar' | 'oci' | 'live';
  readonly fidelity: Fidelity;
  readonly unread: readonly { readonly path: RawPath; readonly why: string }[];
}

type Form = Verified['form'];

const layoutName = Buffer.from('oci-layout\0');

const formOf = (subject: RawPath): Form => {
  const { files } = openLocal();
  const stat = files.stat(subject);
  if (subject === '/') return 'live';
  if (stat?.type === 'directory') return files.stat(joinRaw(subject, 'oci-layout')) ? 'oci' : 'dir';
  if (stat?.type !== 'file') {
    throw new VerifyError(
      'VERIFY_NOTHING_THERE',
      `${rawToText(subject)} is ${stat ? `a ${stat.type}` : 'not there'}`,
      {
        hint: 'give a directory, a tar, an OCI layout, or /',
        exit: 'missing',
      },
    );
  }
  const file = openFile(subject);
  try {
    return layoutName.equals(file.read(0, layoutName.length)) ? 'oci' : 'tar';
  } finally {
    file.close();
  }
};

const readTarFile = async (subject: RawPath, onProgress: VerifyRequest['onProgress']): Promise<Entry[]> => {
  const file = openFile(subject);
  const head = file.read(0, 512);
  file.close();
  const tree = new LayeredTree();
  await tree.addTar(decompress(detectCompression(head), readFileChunks(subject)), false, onProgress);
  return tree.entries();
};

/** Reads back what was rebuilt and compares it with the Tree, path by path. Throws VerifyError, HostError, ArchiveError. */
export const verify = async (request: VerifyRequest): Promise<Verified> => {
  const { subject, manifest, tree, privileged, onProgress, signal } = request;
  const form = formOf(subject);
  const scope = lookAt(tree, toScope(manifest.scope.rules));
  const compare = (entries: readonly Entry[], unable: NotHeldAspects) =>
    compareTrees(tree, entries, scope, unable);
  if (form === 'tar' || form === 'oci') {
    const entries =
      form === 'tar' ? await readTarFile(subject, onProgress) : await readImage(subject, onProgress);
    return { form, fidelity: compare(entries, holdsAll), unread: [] };
  }
  const { entries, unread } = await readDirectory({ root: subject, scope, onProgress, signal });
  return {
    form,
    fidelity: compare(entries, privileged || form === 'live' ? holdsAll : ordinaryDirectory),
    unread,
  };
};
