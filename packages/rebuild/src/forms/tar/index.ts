import { startFile } from '@holotype/host';
import type { Form } from '../../form.ts';
import { writeImage } from '../../write-image.ts';

/** One tar, PAX where ustar cannot say it; the same bytes on every host. */
export const tar: Form = {
  name: 'tar',
  writes: true,
  write: async (assembly, output) => {
    const file = startFile(output);
    try {
      const result = await writeImage(assembly, { tar: file.write });
      file.commit(output);
      return result;
    } finally {
      file.discard();
    }
  },
};
