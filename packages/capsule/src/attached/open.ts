import { makeTemporaryDirectory, openLocal, openSpool, removeTree } from '@holotype/host';
import { joinRaw, type RawPath, rawToText } from '@holotype/model';
import { embeddedContent, type EmbeddedFile, type PdfDocument } from '@holotype/formats';
import { openCapsuleFile } from '../capsule-file.ts';
import type { CapsuleReader } from '../capsule-reader.ts';
import { CapsuleError } from '../errors.ts';
import { refuseOther } from '../refuse-other.ts';
import { type Attached, isPdf, openAttached } from './find.ts';

/** The capsule in a PDF. Throws CapsuleError `CAPSULE_NOT_ONE`, `CAPSULE_ELSEWHERE`, `CAPSULE_SEVERAL`, PdfError, and what opening a capsule throws. */
export const openAttachedCapsule = async (path: RawPath): Promise<CapsuleReader> => {
  const attached = await openAttached(path);
  try {
    const place = await placeCapsule(path, attached);
    try {
      const reader = await openCapsuleFile(place.file, place);
      const close = () => {
        reader.close();
        place.remove();
      };
      return { ...reader, path, close };
    } catch (error) {
      place.remove();
      throw error;
    }
  } finally {
    attached.close();
  }
};

/** A capsule as a file of its own: itself, or of a PDF what is attached to it, for the time being. Throws as openAttachedCapsule does. */
export const capsuleAlone = async (path: RawPath): Promise<Pick<PlacedCapsule, 'file' | 'remove'>> => {
  if (openLocal().files.stat(path)?.type !== 'file' || !isPdf(path))
    return { file: path, remove: () => undefined };
  const attached = await openAttached(path);
  try {
    return await placeCapsule(path, attached, true);
  } finally {
    attached.close();
  }
};

/** A capsule as a part of a file. */
export interface PlacedCapsule {
  readonly file: RawPath;
  /** Bytes from the file's start. */
  readonly start: number;
  readonly size: number;
  /** Removes what was made to have it in a file. */
  readonly remove: () => void;
}

/** Where the bytes of the one capsule in a PDF lie: in place, or in a file for the time being, if they are compressed or wanted alone. Throws as openAttachedCapsule does. */
export const placeCapsule = async (
  path: RawPath,
  attached: Attached,
  alone = false,
): Promise<PlacedCapsule> => {
  const { pdf, capsules } = attached;
  const [capsule] = capsules;
  if (!capsule) {
    refuseElsewhere(path, attached);
    refuseOther(path);
    throw new Error('a PDF passed as a capsule');
  }
  if (capsules.length > 1)
    throw new CapsuleError('CAPSULE_SEVERAL', `${rawToText(path)} contains ${capsules.length} capsules`, {
      hint: `write them into files with \`holotype extract ${rawToText(path)} -o DIR\`, and choose one`,
    });
  const { position: start, size } = capsule.stream;
  if (capsule.isPlain && !alone) return { file: path, start, size, remove: () => undefined };
  const directory = makeTemporaryDirectory('holotype-pdf');
  const remove = () => {
    removeTree(directory);
  };
  try {
    const file = joinRaw(directory, 'attached.capsule');
    return { file, start: 0, size: await decompressInto(file, pdf, capsule), remove };
  } catch (error) {
    remove();
    throw error;
  }
};

/** What a capsule may become: most of it is compressed already, its headers become a tenth. */
export const mostDecompressed = ({ stream }: EmbeddedFile): number => 64 * 1024 * 1024 + 20 * stream.size;

const decompressInto = async (path: RawPath, pdf: PdfDocument, capsule: EmbeddedFile): Promise<number> => {
  const spool = openSpool(path);
  try {
    let size = 0;
    for await (const piece of embeddedContent(pdf, capsule, mostDecompressed(capsule))) {
      spool.write(piece, size);
      size += piece.length;
    }
    return size;
  } finally {
    spool.close();
  }
};

const refuseElsewhere = (path: RawPath, { references }: Attached): void => {
  const [found] = references;
  if (!found) return;
  const { from, capsule } = found.reference;
  const shown = rawToText(path);
  throw new CapsuleError(
    'CAPSULE_ELSEWHERE',
    `${shown} names its capsule, but does not contain it: it has ${capsule.size} bytes and the SHA-256 ${capsule.sha256}`,
    {
      hint: `download it from ${from.join(' or ')}, and give that file; \`holotype extract ${shown} -o DIR\` writes its Manifest and Lock`,
    },
  );
};
