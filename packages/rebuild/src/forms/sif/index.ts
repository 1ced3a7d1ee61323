import { encodeSif, sifDataAt } from '@holotype/formats';
import { imageDocuments } from '@holotype/capsule';
import { startFile } from '@holotype/host';
import type { Form } from '../../form.ts';
import { writeSquashfs } from '../../write-squashfs.ts';
import { sifDocuments } from './documents.ts';

/** A SIF: the SquashFS image under a header of our own. What Apptainer keeps in the roots that it builds is not there. */
export const sif: Form = {
  name: 'sif',
  writes: true,
  write: async (assembly, output) => {
    const { manifest } = assembly;
    const file = startFile(output);
    try {
      file.write(Buffer.alloc(sifDataAt));
      const size = await writeSquashfs(assembly, {
        append: file.write,
        writeAt: (bytes, position) => {
          file.writeAt(bytes, sifDataAt + position);
        },
      });
      let end = sifDataAt + size;
      const documents = sifDocuments(manifest).map(({ name, bytes }) => {
        const object = { kind: 'json', name, offset: end, size: bytes.length } as const;
        file.write(bytes);
        end += bytes.length;
        return object;
      });
      const root = { kind: 'root', name: 'root', offset: sifDataAt, size } as const;
      const { architecture } = imageDocuments(manifest, []);
      file.writeAt(encodeSif([root, ...documents], architecture, manifest.tree.digest), 0);
      file.commit(output);
      return { digests: {} };
    } finally {
      file.discard();
    }
  },
};
