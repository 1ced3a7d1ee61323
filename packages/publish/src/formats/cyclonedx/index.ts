import type { Facts, InputFact, KeptFact, OutputFact } from '../../facts/facts.ts';
import type { PackageFact } from '../../facts/packages.ts';
import type { Format } from '../../format.ts';
import { licenceId, readExpression } from '../../licences/expression.ts';
import { jsonText } from '../../text/visible.ts';

/** https://cyclonedx.org/docs/1.6/json/ */
export const cyclonedx: Format = {
  name: 'cyclonedx',
  files: [
    {
      name: 'sbom.cdx.json',
      mediaType: 'application/vnd.cyclonedx+json',
      about: 'the packages and files of the environment with hashes and licences, as CycloneDX 1.6',
    },
  ],
  needs: [],
  uses: ['title', 'authors', 'licence', 'description', 'version'],
  write: (facts) => [{ name: 'sbom.cdx.json', text: jsonText(bomOf(facts)) }],
};

const bomOf = (facts: Facts) => {
  const { about, title, people, date, packages, capsule, run, kept } = facts;
  const inside = new Map<string | undefined, KeptFact[]>([[undefined, []]]);
  for (const one of kept.files) {
    const others = inside.get(one.purl);
    if (others) others.push(one);
    else inside.set(one.purl, [one]);
  }
  const files = [
    ...facts.inputs.filter(({ slot }) => slot === undefined),
    ...facts.outputs,
    ...(inside.get(undefined) ?? []),
  ];
  const root = `urn:sha256:${capsule.sha256}`;
  const unknown = packages.filter(({ needs }) => needs === undefined).map(({ purl }) => purl);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(capsule.sha256)}`,
    version: 1,
    metadata: {
      timestamp: `${date}T00:00:00Z`,
      tools: { components: [toolComponent(facts.tool)] },
      ...(people.length > 0 && { authors: people.map(({ name }) => ({ name })) }),
      component: {
        type: 'container',
        'bom-ref': root,
        name: title,
        ...(about.version !== undefined && { version: about.version }),
        description: facts.description,
        hashes: [{ alg: 'SHA-256', content: capsule.sha256 }],
        ...licencesOf(about.licence),
        ...(kept.left > 0 && {
          properties: [{ name: 'holotype:filesNotListed', value: String(kept.left) }],
        }),
      },
    },
    components: [
      ...packages.map((one) => {
        const own = inside.get(one.purl)?.map(fileComponent);
        return { ...packageComponent(one), ...(own && { components: own }) };
      }),
      ...files.map(fileComponent),
    ],
    dependencies: [
      { ref: root, dependsOn: [...packages.map(({ purl }) => purl), ...files.map(({ id }) => id)] },
      ...packages.flatMap(({ purl, needs }) => (needs ? [{ ref: purl, dependsOn: needs }] : [])),
    ],
    compositions: [
      {
        aggregate: kept.left > 0 || (run && !run.isComplete) ? 'incomplete' : 'complete',
        assemblies: [root],
      },
      ...(unknown.length > 0 ? [{ aggregate: 'unknown', dependencies: unknown }] : []),
    ],
  };
};

const fileComponent = ({ id, name, sha256 }: InputFact | OutputFact | KeptFact) => ({
  type: 'file',
  'bom-ref': id,
  name,
  hashes: [{ alg: 'SHA-256', content: sha256 }],
});

const toolComponent = (tool: string) => {
  const [name = tool, ...version] = tool.split(' ');
  return { type: 'application', 'bom-ref': 'tool', name, version: version.join(' ') };
};

const packageComponent = ({ purl, type, name, version, licence, file, answer, keptBytes }: PackageFact) => ({
  type: 'library',
  'bom-ref': purl,
  name,
  ...(version !== '' && { version }),
  ...(file && { hashes: [{ alg: 'SHA-256', content: file.sha256 }] }),
  ...licencesOf(licence),
  ...(type !== 'generic' && { purl }),
  ...(file && {
    externalReferences: file.urls
      .filter((url) => /^https?:\/\/[!-~]+$/.test(url))
      .map((url) => ({ type: 'distribution', url })),
  }),
  properties: [
    ...(answer === undefined ? [] : [{ name: 'holotype:answer', value: answer }]),
    { name: 'holotype:bytesInCapsule', value: String(keptBytes) },
  ],
});

/** An expression of SPDX, else what is stated, by name. */
const licencesOf = (licence: string | undefined) => {
  if (licence === undefined) return {};
  const id = licenceId(licence);
  if (id !== undefined) return { licenses: [{ license: { id } }] };
  const read = readExpression(licence);
  if (read.kind === 'valid') return { licenses: [{ expression: read.text }] };
  return { licenses: licence.split('; ').map((name) => ({ license: { name } })) };
};

/** Of version 8 (RFC 9562): the same for the same capsule. */
const uuidOf = (sha256: string): string =>
  [
    sha256.slice(0, 8),
    sha256.slice(8, 12),
    `8${sha256.slice(13, 16)}`,
    `8${sha256.slice(17, 20)}`,
    sha256.slice(20, 32),
  ].join('-');
