import { doiUrl } from '@holotype/model';
import type { Facts } from '../../facts/facts.ts';
import type { Format } from '../../format.ts';
import { licenceId, readExpression } from '../../licences/expression.ts';
import { jsonText } from '../../text/visible.ts';
import { type Entity, fileId, linksTo, oneOrMany, ref } from './entity.ts';
import { replayEntities } from './replays.ts';
import { runEntities } from './run.ts';

const metadataFile = 'ro-crate-metadata.json';
const profile = 'https://w3id.org/ro/wfrun/process/0.5';

/** RO-Crate 1.1 with the profile Process Run Crate 0.5: https://w3id.org/ro/crate/1.1, https://w3id.org/ro/wfrun/process/0.5 */
export const roCrate: Format = {
  name: 'ro-crate',
  files: [
    {
      name: metadataFile,
      mediaType: 'application/ld+json',
      about: 'what lies here and how it came about, as an RO-Crate with the run and its replays',
    },
  ],
  needs: [],
  uses: [
    'title',
    'authors',
    'orcid',
    'affiliation',
    'ror',
    'licence',
    'description',
    'keywords',
    'paper',
    'date',
    'doi',
  ],
  write: (facts) => [{ name: metadataFile, text: jsonText(crateOf(facts)) }],
};

const crateOf = (facts: Facts) => {
  const licence = licenceEntity(facts);
  const people = peopleEntities(facts);
  const files = fileEntities(facts);
  const paper = paperEntity(facts);
  const run = runEntities(facts);
  const replays = replayEntities(facts);
  const actions = [...run, ...replays].filter((one) => one['@type'] === 'CreateAction');
  const root: Entity = {
    '@id': './',
    '@type': 'Dataset',
    name: facts.title,
    description: facts.description,
    datePublished: facts.date,
    license: ref(licence['@id']),
    conformsTo: ref(profile),
    ...(people.length > 0 && {
      author: facts.people.map(({ orcid, number }) => ref(personId(orcid, number))),
    }),
    ...(facts.about.keywords && { keywords: facts.about.keywords.join(', ') }),
    ...(facts.about.doi !== undefined && { identifier: doiUrl(facts.about.doi) }),
    ...(paper && { citation: ref(paper['@id']) }),
    hasPart: linksTo(files),
    ...(actions.length > 0 && { mentions: oneOrMany(linksTo(actions)) }),
  };
  return {
    '@context': ['https://w3id.org/ro/crate/1.1/context', 'https://w3id.org/ro/terms/workflow-run/context'],
    '@graph': [
      {
        '@id': metadataFile,
        '@type': 'CreativeWork',
        conformsTo: ref('https://w3id.org/ro/crate/1.1'),
        about: ref('./'),
      },
      root,
      { '@id': profile, '@type': 'CreativeWork', name: 'Process Run Crate', version: '0.5' },
      licence,
      ...people,
      ...(paper ? [paper] : []),
      ...files,
      ...run,
      ...replays,
    ],
  };
};

const licenceEntity = ({ about: { licence } }: Facts): Entity => {
  if (licence === undefined)
    return {
      '@id': '#no-licence',
      '@type': 'CreativeWork',
      name: 'No licence is stated',
      description: 'The authors have not said how this may be used; ask them.',
    };
  const id = licenceId(licence);
  const read = readExpression(licence);
  return {
    '@id': id === undefined ? '#licence' : `https://spdx.org/licenses/${id}`,
    '@type': 'CreativeWork',
    name: licence,
    description:
      read.kind === 'valid' && id !== undefined
        ? `The licence ${id} of the SPDX list`
        : 'An SPDX licence expression',
  };
};

const personId = (orcid: string | undefined, number: number): string =>
  orcid === undefined ? `#author-${number}` : `https://orcid.org/${orcid}`;

const peopleEntities = ({ people }: Facts): Entity[] => {
  const organizations = new Map<string, Entity>();
  const persons = people.map(({ number, name, family, given, orcid, affiliation, ror }): Entity => {
    const place = affiliation ?? ror;
    const at = ror === undefined ? `#organization-of-author-${number}` : `https://ror.org/${ror}`;
    if (place !== undefined && !organizations.has(at))
      organizations.set(at, { '@id': at, '@type': 'Organization', name: place });
    return {
      '@id': personId(orcid, number),
      '@type': family === undefined && orcid === undefined ? 'Organization' : 'Person',
      name,
      ...(family !== undefined && { familyName: family }),
      ...(given !== undefined && { givenName: given }),
      ...(place !== undefined && { affiliation: ref(at) }),
    };
  });
  return [...new Map([...persons, ...organizations.values()].map((one) => [one['@id'], one])).values()];
};

const paperEntity = ({ about: { paper } }: Facts): Entity | undefined => {
  const url = paper?.doi === undefined ? paper?.url : doiUrl(paper.doi);
  if (paper === undefined || (url ?? paper.title) === undefined) return undefined;
  return {
    '@id': url ?? '#paper',
    '@type': 'ScholarlyArticle',
    name: paper.title ?? url ?? '',
    ...(paper.doi !== undefined && { identifier: doiUrl(paper.doi) }),
  };
};

const fileEntities = ({ capsule, files, others, fingerprint, manifestDigest }: Facts): Entity[] => [
  {
    '@id': fileId(capsule.name),
    '@type': 'File',
    name: capsule.name,
    description: `The run with all that it needs, as one file; fingerprint ${fingerprint}`,
    encodingFormat: 'application/vnd.holotype.capsule.v1',
    contentSize: String(capsule.size),
    sha256: capsule.sha256,
    identifier: manifestDigest,
  },
  ...[...files.filter(({ name }) => name !== metadataFile), ...others].map(
    ({ name, mediaType, about }): Entity => ({
      '@id': fileId(name),
      '@type': 'File',
      name,
      description: about,
      encodingFormat: mediaType,
    }),
  ),
];
