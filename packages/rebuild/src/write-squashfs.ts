import { SquashfsWriter } from '@holotype/formats';
import { RebuildError } from './errors.ts';
import type { Assembly } from './form.ts';
import { withMountPoints } from './mount-points.ts';

/** Where the image begins to exist: `append` gets it front to back, `writeAt` its first bytes again at the end. */
export interface SquashfsTarget {
  readonly append: (bytes: Uint8Array) => void;
  readonly writeAt: (bytes: Uint8Array, position: number) => void;
}

/** Writes the environment as one SquashFS image; gives its bytes. The image has no date: equal Trees and zlibs give equal bytes. */
export const writeSquashfs = async (assembly: Assembly, target: SquashfsTarget): Promise<number> => {
  const image = new SquashfsWriter(target.append);
  const written = new Set<string>();
  for await (const { files } of assembly.sources()) {
    for (const { entry, content } of files) {
      await image.file(entry, content);
      written.add(entry.sha256);
      assembly.onProgress(entry.size);
    }
  }
  const lost = assembly.tree.find(
    (entry) => entry.type === 'file' && entry.size > 0 && !written.has(entry.sha256),
  );
  if (lost)
    throw new RebuildError('ASSEMBLE_MEMBER_MISSING', `No source gave the content of ${lost.path}`, {
      hint: 'lock again',
      exit: 'invalid',
    });
  const { superblock, size } = await image.finish(withMountPoints(assembly.tree, assembly.manifest), 0);
  target.writeAt(superblock, 0);
  return size;
};
