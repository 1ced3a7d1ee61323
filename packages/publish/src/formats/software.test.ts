import { expect, test } from 'vitest';
import type { Publication } from '../publication.ts';
import { publish } from '../publish.ts';
import { machine, sample } from '../sample.test.data.ts';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly components?: readonly Component[];
}
interface CycloneDx {
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  readonly compositions: readonly { readonly aggregate: string; readonly dependencies?: readonly string[] }[];
}
interface Spdx {
  readonly comment?: string;
  readonly packages: readonly { readonly SPDXID: string; readonly name: string }[];
  readonly relationships: readonly {
    readonly spdxElementId: string;
    readonly relationshipType: string;
    readonly relatedSpdxElement: string;
  }[];
}

const parse = (publication: Publication, file: string): unknown =>
  JSON.parse(publish(publication).files.find(({ name }) => name === file)?.text ?? '');
const bomOf = (publication: Publication) => parse(publication, 'sbom.cdx.json') as CycloneDx;
const spdxOf = (publication: Publication) => parse(publication, 'sbom.spdx.json') as Spdx;

const [libc, numpy, own] = [
  'pkg:deb/debian/libc6@2.41-12%2Bdeb13u1?arch=amd64',
  'pkg:pypi/numpy@2.1.0',
  'pkg:npm/%40scope/own@1.0.0',
];
const needy: Publication = {
  ...sample,
  needs: new Map([
    [libc, []],
    [numpy, [libc, 'pkg:deb/debian/cut@1']],
  ]),
};

test('what the capsule keeps of a package is inside that package, and everything else beside the packages', () => {
  const { components } = bomOf(sample);
  const inside = components.flatMap(({ name, components: files = [] }) =>
    files.map((file) => [name, file.name]),
  );
  expect(inside).toEqual([['@scope/own', '/usr/lib/node_modules/@scope/own/index.js']]);
  expect(components.map(({ name }) => name)).toContain('fit.py');

  const { packages, relationships } = spdxOf(sample);
  const nameOf = (id: string) => packages.find(({ SPDXID }) => SPDXID === id)?.name;
  const containerOf = (name: string) =>
    relationships
      .filter(
        ({ relatedSpdxElement, relationshipType }) =>
          relationshipType === 'CONTAINS' && nameOf(relatedSpdxElement) === name,
      )
      .map(({ spdxElementId }) => nameOf(spdxElementId));
  expect(containerOf('/usr/lib/node_modules/@scope/own/index.js')).toEqual(['@scope/own']);
  expect(containerOf('fit.py')).toEqual([sample.about.title]);
});

test('a package depends on those that it needs and that are there; of others it is said that nobody knows', () => {
  const { dependencies, compositions } = bomOf(needy);
  expect(dependencies.slice(1)).toEqual([
    { ref: libc, dependsOn: [] },
    { ref: numpy, dependsOn: [libc] },
  ]);
  expect(compositions.find(({ aggregate }) => aggregate === 'unknown')?.dependencies).toEqual([own]);
  const { relationships } = spdxOf(needy);
  expect(relationships.filter(({ relationshipType }) => relationshipType === 'DEPENDS_ON')).toHaveLength(1);
});

test('every reference is to something that is there, once', () => {
  const { components, dependencies } = bomOf(needy);
  const refs = components.flatMap((one) => [one, ...(one.components ?? [])]).map((one) => one['bom-ref']);
  expect(new Set(refs).size).toBe(refs.length);
  const missing = dependencies.flatMap(({ dependsOn }) => dependsOn).filter((one) => !refs.includes(one));
  expect(missing).toEqual([]);
  const { packages, relationships } = spdxOf(needy);
  const ids = new Set(['SPDXRef-DOCUMENT', ...packages.map(({ SPDXID }) => SPDXID)]);
  for (const { spdxElementId, relatedSpdxElement } of relationships)
    expect([ids.has(spdxElementId), ids.has(relatedSpdxElement)]).toEqual([true, true]);
});

test('a machine lists what is kept of it, and says how much it does not list', () => {
  expect(bomOf(machine).compositions[0]?.aggregate).toBe('complete');
  expect(bomOf(machine).components.some(({ name }) => name.endsWith('/fit.py'))).toBe(true);
  const large: Publication = { ...machine, kept: { ...machine.kept, left: 90_000 } };
  expect(bomOf(large).compositions[0]?.aggregate).toBe('incomplete');
  expect(publish(large).files.find(({ name }) => name === 'sbom.cdx.json')?.text).toContain('"90000"');
  expect(spdxOf(large).comment).toBe('90000 smaller files that the capsule contains are not listed');
});

test('an input that is kept is an input', () => {
  const path = '/home/zq7alice/oaks/trees.csv';
  const [file] = sample.kept.files;
  if (!file) throw new Error('the sample keeps a file');
  const { components } = bomOf({ ...sample, kept: { files: [{ ...file, path }], left: 0 } });
  expect(components.filter(({ name }) => name === 'trees.csv').map((one) => one['bom-ref'])).toEqual([
    'input-1',
  ]);
});
