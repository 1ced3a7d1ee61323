import { containersBuilder } from '../../containers/builder.ts';

export const podmanBuilder = containersBuilder({
  name: 'podman',
  driver: '{{.Store.GraphDriverName}}',
  save: (reference, layout) => ['save', '--quiet', '--format', 'oci-dir', '--output', layout, reference],
});
