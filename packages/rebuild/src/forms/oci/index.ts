import { baseOf, rawToUtf8 } from '@holotype/model';
import { RebuildError } from '../../errors.ts';
import type { Form } from '../../form.ts';
import { writeImage } from '../../write-image.ts';
import { openContainer } from './container.ts';
import { layoutDocuments } from './documents.ts';

const blobPath = (digest: string) => `/blobs/sha256/${digest.slice('sha256:'.length)}`;

/** An OCI image layout with uncompressed layers: a tar if the name ends with .tar, else a directory. */
export const oci: Form = {
  name: 'oci',
  summary: 'an OCI image, for podman, skopeo, umoci and docker; a name that ends with .tar makes one file',
  writes: true,
  write: async (assembly, output, name) => {
    const { lock, manifest } = assembly;
    if (lock.image.refused !== undefined) {
      throw new RebuildError(
        'ASSEMBLE_FORM_REFUSED',
        `An OCI image cannot hold this environment: ${lock.image.refused}`,
        {
          hint: 'the forms tar and dir can',
          exit: 'unsupported',
        },
      );
    }
    const documents = layoutDocuments(manifest, lock, rawToUtf8(baseOf(name)).replace(/\.tar$/, ''));
    const container = openContainer(output, name.endsWith('.tar'));
    try {
      for (const [path, bytes] of documents) {
        container.begin(path, bytes.length);
        container.write(bytes);
        container.end();
      }
      // The Lock knows each layer's digest and size before its first byte; writeImage compares them at the end.
      let layer = 0;
      let open = false;
      const result = await writeImage(assembly, {
        layer: (bytes) => {
          const stated = lock.layers[layer];
          if (!open) container.begin(blobPath(stated?.diffId ?? ''), stated?.size ?? 0);
          open = true;
          container.write(bytes);
        },
        endLayer: () => {
          container.end();
          open = false;
          layer++;
        },
      });
      container.commit();
      return result;
    } finally {
      container.discard();
    }
  },
};
