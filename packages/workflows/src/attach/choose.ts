import { createHash } from 'node:crypto';
import {
  capsuleStart,
  isPdf,
  openAttached,
  openCapsule,
  placeCapsule,
  type PlacedCapsule,
  readPlace,
} from '@holotype/capsule';
import type { Attachment } from '@holotype/formats';
import { openFile, openLocal } from '@holotype/host';
import {
  baseOf,
  canonicalJson,
  type Digest,
  documentDigest,
  documentVersions,
  type RawPath,
  rawToText,
  type CapsuleReference,
  sha256,
  type Sha256,
  toDigest,
} from '@holotype/model';
import { formatBytes } from '@holotype/terminal/words';
import { version } from '@holotype/workflows-replay';
import { AttachError } from './errors.ts';

/** It is read whole. */
const mostInMemory = 1024 ** 3;

/** What goes into the PDF. */
export interface Contents {
  readonly contains: 'capsule' | 'reference';
  readonly attachments: readonly Attachment[];
  readonly manifest: Digest;
  /** When the capsule's machine was captured: a PDF is the same each time that it is made. */
  readonly madeAt: Date;
}

/** The capsule itself if it is no larger than `limit`, else what names it. Throws AttachError `ATTACH_NOT_A_FILE`, `ATTACH_TOO_LARGE`, and what opening a capsule throws. */
export const chooseContents = async (
  { capsule: path, file }: { readonly capsule: RawPath; readonly file?: string | undefined },
  from: readonly string[],
  limit: number,
): Promise<Contents> => {
  const reader = await openCapsule(path);
  try {
    const { written, manifest, writtenLock, lock } = reader;
    const shown = rawToText(path);
    if (openLocal().files.stat(path)?.type !== 'file' || !lock)
      throw new AttachError('ATTACH_NOT_A_FILE', `${shown} is a directory`, {
        hint: 'make one file of it first, with `holotype pack`',
      });
    const common = { manifest: documentDigest(written), madeAt: new Date(manifest.capturedAt) };
    const place = await placeOf(path);
    try {
      if (place.size <= Math.min(limit, mostInMemory)) {
        const content = read(place);
        return {
          ...common,
          contains: 'capsule',
          attachments: [capsuleFile(nameOf(file ?? rawToText(baseOf(path))), content)],
        };
      }
      if (from.length === 0)
        throw new AttachError(
          'ATTACH_TOO_LARGE',
          `${shown} has ${formatBytes(place.size)}, more than the ${formatBytes(limit)} that go into a PDF`,
          {
            hint: 'say where readers get it with --from URL or DOI, raise --limit, or attach a capsule without packages (pack without --full)',
          },
        );
      const documents = [
        documentFile('manifest.json', 'Manifest: what was recorded', canonicalJson(written)),
        documentFile('lock.json', 'Lock: where the public packages are', canonicalJson(writtenLock ?? lock)),
      ] as const;
      const [first, second] = documents.map(({ content }) => toDigest(sha256(content)));
      const reference = {
        referenceVersion: documentVersions.reference,
        tool: { name: 'holotype', version },
        manifest: first ?? common.manifest,
        lock: second ?? common.manifest,
        capsule: { sha256: await hashOf(place), size: place.size },
        from: [...from],
      } satisfies CapsuleReference;
      const named = documentFile('capsule.json', 'Where the capsule is', canonicalJson(reference));
      return { ...common, contains: 'reference', attachments: [named, ...documents] };
    } finally {
      place.remove();
    }
  } finally {
    reader.close();
  }
};

const placeOf = async (path: RawPath): Promise<PlacedCapsule> => {
  if (isPdf(path)) {
    const attached = await openAttached(path);
    try {
      return await placeCapsule(path, attached);
    } finally {
      attached.close();
    }
  }
  const start = capsuleStart(path);
  const file = openFile(path);
  const size = file.size - start;
  file.close();
  return { file: path, start, size, remove: () => undefined };
};

const read = ({ file: path, start, size }: PlacedCapsule): Uint8Array => {
  const file = openFile(path);
  try {
    return file.read(start, size);
  } finally {
    file.close();
  }
};

const hashOf = async ({ file, start, size }: PlacedCapsule): Promise<Sha256> => {
  const hash = createHash('sha256');
  for await (const piece of readPlace({ file, position: start, size })) hash.update(piece);
  return hash.digest('hex');
};

/** Readers show it, and may write a file of this name. */
const nameOf = (file: string): string =>
  `${file.replace(/\.(?:capsule|run|pdf)$/, '').replace(/[^\w.-]+/g, '-')}.capsule`;

const capsuleFile = (name: string, content: Uint8Array): Attachment => ({
  name,
  mediaType: 'application/vnd.holotype.capsule.v1',
  description: 'Holotype capsule: replay the analysis with `holotype replay` and this PDF',
  content,
  compress: false,
});

const documentFile = (name: string, description: string, text: string): Attachment => ({
  name,
  mediaType: 'application/json',
  description: `Holotype ${description}`,
  content: Buffer.from(text),
  compress: true,
});
