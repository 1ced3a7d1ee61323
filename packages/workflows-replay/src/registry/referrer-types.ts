/** What can be attached to a capsule, and how registries are told. */
export const referrerTypes = [
  {
    type: 'signature',
    artifactTypes: ['application/vnd.holotype.signature.v1'],
    mediaType: 'application/vnd.holotype.signature.v1',
  },
  {
    type: 'report',
    artifactTypes: ['application/vnd.holotype.report.v1'],
    mediaType: 'application/octet-stream',
  },
  {
    type: 'attestation',
    artifactTypes: ['application/vnd.dsse.envelope.v1+json', 'application/vnd.in-toto+json'],
    mediaType: 'application/vnd.dsse.envelope.v1+json',
  },
  {
    type: 'sbom',
    artifactTypes: ['application/vnd.cyclonedx+json', 'application/spdx+json'],
    mediaType: 'application/vnd.cyclonedx+json',
  },
] as const satisfies readonly {
  readonly type: string;
  /** The first is written where nothing says otherwise. */
  readonly artifactTypes: readonly string[];
  /** Of a file whose name and content say nothing. */
  readonly mediaType: string;
}[];

export type ReferrerType = (typeof referrerTypes)[number]['type'];
