import { capsuleAlone } from '@holotype/capsule';
import { openLocal } from '@holotype/host';
import { baseOf, HolotypeError, type RawPath, rawToText } from '@holotype/model';
import { PublishError } from './errors.ts';

interface NamedFile {
  readonly capsule: RawPath;
  /** What it is called. */
  readonly file?: string | undefined;
}

/** Works on a capsule as the file that is deposited and cited: of a PDF that is the capsule in it. Throws PublishError `PUBLISH_NOT_A_FILE`. */
export const withCapsuleFile = async <T>(
  { capsule, file = rawToText(baseOf(capsule)) }: NamedFile,
  work: (alone: Required<NamedFile>) => Promise<T>,
): Promise<T> => {
  if (openLocal().files.stat(capsule)?.type === 'directory')
    throw new PublishError('PUBLISH_NOT_A_FILE', `${rawToText(capsule)} is a directory`, {
      hint: 'make one file of it first, with `holotype pack`',
    });
  const alone = await capsuleAlone(capsule);
  try {
    const isWithin = alone.file !== capsule;
    const name = isWithin ? `${file.replace(/\.(?:pdf|capsule)$/i, '')}.capsule` : file;
    return await work({ capsule: alone.file, file: name });
  } catch (error) {
    if (error instanceof HolotypeError)
      error.message = error.message.replaceAll(rawToText(alone.file), rawToText(capsule));
    throw error;
  } finally {
    alone.remove();
  }
};
