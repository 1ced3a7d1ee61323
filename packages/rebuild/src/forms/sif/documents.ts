import { imageDocuments } from '@holotype/capsule';
import { canonicalJson, type Manifest } from '@holotype/model';

/** Apptainer finds these by their names: what `inspect` prints, and what `oci` commands start with. */
export const sifDocuments = (
  manifest: Manifest,
): readonly { readonly name: string; readonly bytes: Buffer }[] => {
  const { settings } = imageDocuments(manifest, []);
  const inspected = { type: 'container', data: { attributes: { labels: settings.Labels } } };
  return [
    { name: 'inspect-metadata.json', bytes: Buffer.from(canonicalJson(inspected)) },
    { name: 'oci-config.json', bytes: Buffer.from(canonicalJson(settings)) },
  ];
};
