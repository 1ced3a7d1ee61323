import { startFile } from '@holotype/host';
import type { Form } from '../../form.ts';
import { writeSquashfs } from '../../write-squashfs.ts';

/** A SquashFS image. No digest is promised: compressors differ. */
export const squashfs: Form = {
  name: 'squashfs',
  writes: true,
  write: async (assembly, output) => {
    const file = startFile(output);
    try {
      await writeSquashfs(assembly, { append: file.write, writeAt: file.writeAt });
      file.commit(output);
      return { digests: {} };
    } finally {
      file.discard();
    }
  },
};
