import { findSquashfs, readSquashfs } from '@holotype/formats';
import { openFile } from '@holotype/host';
import type { Entry, RawPath } from '@holotype/model';

export interface ReadSquashfsImage {
  readonly subject: RawPath;
  /** A SIF holds the image in a partition. */
  readonly form: 'squashfs' | 'sif';
  readonly tree: readonly Entry[];
  readonly onProgress?: ((bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Paths beyond those of the Tree that are still listed as differences, not refused. */
const more = 1_000_000;

/** What an image holds, in Tree order. A content is read only where the Tree has a file of that size: no other can be the same. */
export const readSquashfsImage = async (request: ReadSquashfsImage): Promise<Entry[]> => {
  const { subject, form, tree, onProgress, signal } = request;
  const sizes = new Map(tree.flatMap((entry) => (entry.type === 'file' ? [[entry.path, entry.size]] : [])));
  const file = openFile(subject);
  try {
    return await readSquashfs({
      file,
      ...(form === 'sif' ? findSquashfs(file) : { start: 0, size: file.size }),
      shouldHash: (path, size) => sizes.get(path) === size,
      maxEntries: tree.length + more,
      onProgress,
      signal,
    });
  } finally {
    file.close();
  }
};
