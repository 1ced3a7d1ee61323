import { startLayout } from '@holotype/formats';
import { baseOf, type Digest, rawToUtf8 } from '@holotype/model';
import { RebuildError } from '../../errors.ts';
import type { Form } from '../../form.ts';
import { writeImage } from '../../write-image.ts';
import { layoutDocuments } from './documents.ts';

/** An OCI image layout with uncompressed layers: a tar if the name ends with .tar, else a directory. */
export const oci: Form = {
  name: 'oci',
  writes: true,
  write: async (assembly, output, name) => {
    const { lock, manifest } = assembly;
    if (lock.image.refused !== undefined) {
      throw new RebuildError(
        'ASSEMBLE_FORM_REFUSED',
        `An OCI image cannot represent this environment: ${lock.image.refused}`,
        {
          hint: 'use the form tar or dir',
          exit: 'unsupported',
        },
      );
    }
    const { index, documents, blobs } = layoutDocuments(
      manifest,
      lock,
      rawToUtf8(baseOf(name)).replace(/\.tar$/, ''),
    );
    const form = name.endsWith('.tar') ? 'tar' : 'directory';
    const layout = startLayout({ path: output, form, index, documents });
    try {
      for (const { digest, bytes } of blobs) {
        layout.begin(digest, bytes.length);
        layout.write(bytes);
        layout.end();
      }
      // The Lock knows each layer's digest and size before its first byte; writeImage compares them at the end, and their number.
      let at = 0;
      let open = false;
      const result = await writeImage(assembly, {
        layer: (bytes) => {
          const stated = lock.layers[at];
          if (!stated) return;
          if (!open) layout.begin(stated.diffId as Digest, stated.size);
          open = true;
          layout.write(bytes);
        },
        endLayer: () => {
          if (open) layout.end();
          open = false;
          at++;
        },
      });
      layout.commit(output);
      return result;
    } finally {
      layout.discard();
    }
  },
};
