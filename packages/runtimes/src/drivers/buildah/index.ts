import { containersBuilder } from '../../containers/builder.ts';

export const buildahBuilder = containersBuilder({
  name: 'buildah',
  driver: '{{.store.GraphDriverName}}',
  save: (reference, layout) => [
    'push',
    '--quiet',
    '--disable-compression',
    reference,
    `oci:${layout}:latest`,
  ],
});
