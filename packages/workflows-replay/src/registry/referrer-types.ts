/** What can be attached to a capsule, and how registries are told. */
export const referrerTypes = {
  signature: { artifactTypes: ['application/vnd.holotype.signature.v1'] },
  report: { artifactTypes: ['application/vnd.holotype.report.v1'] },
  attestation: { artifactTypes: ['application/vnd.dsse.envelope.v1+json', 'application/vnd.in-toto+json'] },
  sbom: { artifactTypes: ['application/vnd.cyclonedx+json', 'application/spdx+json'] },
} as const satisfies Readonly<
  Record<
    string,
    {
      /** The first is written where the file says nothing else. */
      readonly artifactTypes: readonly [string, ...string[]];
    }
  >
>;

export type ReferrerType = keyof typeof referrerTypes;

export const referrerTypeNames = Object.keys(referrerTypes) as readonly ReferrerType[];

/** Undefined for a type that Holotype does not know. */
export const referrerTypeOf = (artifactType: string): ReferrerType | undefined =>
  referrerTypeNames.find((name) =>
    (referrerTypes[name].artifactTypes as readonly string[]).includes(artifactType),
  );
