import { relationsOf } from '../../describing.ts';
import type { Facts } from '../../facts/facts.ts';
import { listedName, type PersonFact } from '../../facts/people.ts';
import type { Format } from '../../format.ts';
import { licenceId } from '../../licences/expression.ts';
import { jsonText } from '../../text/visible.ts';

/** https://schema.datacite.org/meta/kernel-4.5/, as JSON */
export const datacite: Format = {
  name: 'datacite',
  files: [
    {
      name: 'datacite.json',
      mediaType: 'application/vnd.datacite.datacite+json',
      about: 'metadata for a DOI, as DataCite 4.5',
    },
  ],
  needs: ['title', 'authors'],
  uses: [
    'orcid',
    'affiliation',
    'ror',
    'licence',
    'description',
    'keywords',
    'paper',
    'code',
    'version',
    'date',
    'doi',
    'archive',
  ],
  write: (facts) => [{ name: 'datacite.json', text: jsonText(documentOf(facts)) }],
};

/** DataCite's word for what will be assigned later: appendix 3 of its documentation. */
const toBeAssigned = ':tba';

const documentOf = (facts: Facts) => {
  const { about, people, title, date, capsule, fingerprint, description } = facts;
  return {
    schemaVersion: 'http://datacite.org/schema/kernel-4',
    types: {
      resourceType: 'Holotype capsule',
      resourceTypeGeneral: 'ComputationalNotebook',
    },
    ...(about.doi !== undefined && { doi: about.doi }),
    creators: people.map(toCreator),
    titles: [{ title }],
    publisher: { name: about.archive ?? toBeAssigned },
    publicationYear: date.slice(0, 4),
    dates: [{ date, dateType: 'Issued' }],
    ...(about.keywords && {
      subjects: about.keywords.map((subject) => ({ subject })),
    }),
    ...(about.version !== undefined && { version: about.version }),
    ...(about.licence !== undefined && {
      rightsList: [rightsOf(about.licence)],
    }),
    descriptions: [{ description, descriptionType: 'Abstract' }],
    alternateIdentifiers: [
      {
        alternateIdentifier: `sha256:${capsule.sha256}`,
        alternateIdentifierType: 'SHA-256',
      },
      {
        alternateIdentifier: fingerprint,
        alternateIdentifierType: 'Holotype fingerprint',
      },
    ],
    relatedIdentifiers: relationsOf(facts).map(({ identifier, scheme, relation }) => ({
      relatedIdentifier: identifier,
      relatedIdentifierType: scheme.toUpperCase(),
      relationType: relation,
    })),
    sizes: [`${capsule.size} bytes`],
    formats: ['application/vnd.holotype.capsule.v1'],
  };
};

const toCreator = (person: PersonFact) => {
  const { family, given, orcid, affiliation, ror } = person;
  return {
    name: listedName(person),
    nameType: family === undefined && orcid === undefined ? 'Organizational' : 'Personal',
    ...(given !== undefined && { givenName: given }),
    ...(family !== undefined && { familyName: family }),
    ...(affiliation !== undefined && {
      affiliation: [
        {
          name: affiliation,
          ...(ror !== undefined && {
            affiliationIdentifier: `https://ror.org/${ror}`,
            affiliationIdentifierScheme: 'ROR',
            schemeUri: 'https://ror.org',
          }),
        },
      ],
    }),
    ...(orcid !== undefined && {
      nameIdentifiers: [
        {
          nameIdentifier: `https://orcid.org/${orcid}`,
          nameIdentifierScheme: 'ORCID',
          schemeUri: 'https://orcid.org',
        },
      ],
    }),
  };
};

const rightsOf = (licence: string) => {
  const id = licenceId(licence);
  return {
    rights: licence,
    ...(id !== undefined && {
      rightsIdentifier: id,
      rightsIdentifierScheme: 'SPDX',
      schemeUri: 'https://spdx.org/licenses/',
      rightsUri: `https://spdx.org/licenses/${id}.html`,
    }),
  };
};
