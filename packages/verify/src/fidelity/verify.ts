import { decompress, detectCompression, heldBySquashfs, isSif, isSquashfs } from '@holotype/formats';
import { openFile, openLocal, readFileChunks } from '@holotype/host';
import {
  type Entry,
  type Fidelity,
  formFacts,
  type FormName,
  joinRaw,
  type Manifest,
  type RawPath,
  rawToText,
  toScope,
} from '@holotype/model';
import { VerifyError } from '../errors.ts';
import { compareTrees } from './compare-trees.ts';
import { type Held, holdsAll, type NotHeldAspects, numbersAlone } from './holds.ts';
import { lookAt } from './look-at.ts';
import { readDirectory } from './read-directory.ts';
import { readImage } from './read-image.ts';
import { LayeredTree } from './read-members.ts';
import { readSquashfsImage } from './read-squashfs.ts';
import { unpackedLimit } from './unpacked.ts';

export interface VerifyRequest {
  /** A directory, a tar, an OCI layout, a SquashFS or SIF image, or `/`. */
  readonly subject: RawPath;
  readonly manifest: Manifest;
  readonly tree: readonly Entry[];
  /** Root keeps in a directory what others cannot. */
  readonly privileged: boolean;
  /** How many differences of each cause are listed, not just counted; default 50. */
  readonly listed?: number;
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}
export interface Verified {
  readonly form: Exclude<FormName, 'check'> | 'live';
  readonly fidelity: Fidelity;
  readonly unread: readonly { readonly path: RawPath; readonly why: string }[];
}

type Form = Verified['form'];

/** More than any of them needs to be told from the others. */
const headSize = 64;
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
        hint: 'give a directory, a tar, an OCI layout, a SquashFS or SIF image, or /',
        exit: 'missing',
      },
    );
  }
  const file = openFile(subject);
  try {
    const head = file.read(0, headSize);
    if (isSquashfs(head)) return 'squashfs';
    if (isSif(head)) return 'sif';
    return layoutName.equals(head.subarray(0, layoutName.length)) ? 'oci' : 'tar';
  } finally {
    file.close();
  }
};

type ByPath = ReadonlyMap<RawPath, Entry>;
const byPath = (tree: readonly Entry[]): ByPath => new Map(tree.map((entry) => [entry.path, entry]));

const readTarFile = async (
  subject: RawPath,
  expected: ByPath,
  onProgress: VerifyRequest['onProgress'],
): Promise<Entry[]> => {
  const file = openFile(subject);
  const head = file.read(0, 512);
  file.close();
  const tree = new LayeredTree(expected);
  const bytes = decompress(detectCompression(head), readFileChunks(subject));
  await tree.addTar(unpackedLimit(expected)(bytes), false, onProgress);
  return tree.entries();
};

/** Reads back what was rebuilt and compares it with the Tree, path by path. Throws VerifyError, HostError, ArchiveError. */
export const verify = async (request: VerifyRequest): Promise<Verified> => {
  const { subject, manifest, tree, privileged, onProgress, signal } = request;
  const form = formOf(subject);
  const scope = lookAt(tree, toScope(manifest.scope.rules));
  const compare = (entries: readonly Entry[], unable: NotHeldAspects, held?: Held) =>
    compareTrees(tree, entries, { scope, unable, held, listed: request.listed });
  if (form === 'squashfs' || form === 'sif') {
    const entries = await readSquashfsImage({ subject, form, tree, onProgress, signal });
    return { form, fidelity: compare(entries, new Set(formFacts[form].lacks), heldBySquashfs), unread: [] };
  }
  if (form === 'tar' || form === 'oci') {
    const read = form === 'tar' ? readTarFile : readImage;
    const entries = await read(subject, byPath(tree), onProgress);
    const named = entries.some(({ user, group }) => user !== '' || group !== '');
    return { form, fidelity: compare(entries, named ? holdsAll : numbersAlone), unread: [] };
  }
  const { entries, unread } = await readDirectory({
    root: subject,
    scope,
    onProgress,
    signal,
    expected: byPath(tree),
  });
  const whole = tree.some(({ path }) => path === '/etc/passwd') ? holdsAll : numbersAlone;
  return {
    form,
    fidelity: compare(entries, privileged || form === 'live' ? whole : new Set(formFacts.dir.needsRoot)),
    unread,
  };
};
