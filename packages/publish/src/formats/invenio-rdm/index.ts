import { capsuleText, htmlDescription, relationsOf } from '../../describing.ts';
import type { Facts } from '../../facts/facts.ts';
import type { PersonFact } from '../../facts/people.ts';
import type { Format } from '../../format.ts';
import { licenceId } from '../../licences/expression.ts';
import { escapeHtml } from '../../text/html.ts';
import { jsonText } from '../../text/visible.ts';

/** What POST /api/records of an InvenioRDM takes: https://inveniordm.docs.cern.ch/reference/metadata/, and its vocabularies as they come. */
export const invenioRdm: Format = {
  name: 'invenio-rdm',
  files: [
    {
      name: 'invenio-rdm.json',
      mediaType: 'application/json',
      about: 'a record for archives that run InvenioRDM, as Zenodo does',
    },
  ],
  needs: ['title', 'authors'],
  uses: [
    'orcid',
    'affiliation',
    'licence',
    'description',
    'keywords',
    'paper',
    'code',
    'version',
    'date',
    'archive',
  ],
  write: (facts) => [{ name: 'invenio-rdm.json', text: jsonText(recordOf(facts)) }],
};

/** Without a DOI: the archive mints its own, and takes a foreign one only where it is told to. */
const recordOf = (facts: Facts) => {
  const { about, people, title, date } = facts;
  return {
    access: { record: 'public', files: 'public' },
    files: { enabled: true },
    metadata: {
      resource_type: { id: 'dataset' },
      creators: people.map(toCreator),
      title,
      publication_date: date,
      description: htmlDescription(facts),
      additional_descriptions: [
        { description: escapeHtml(`${capsuleText(facts)}.`), type: { id: 'technical-info' } },
      ],
      ...(about.archive !== undefined && { publisher: about.archive }),
      ...(about.version !== undefined && { version: about.version }),
      ...(about.licence !== undefined && { rights: [toRights(about.licence)] }),
      ...(about.keywords && { subjects: about.keywords.map((subject) => ({ subject })) }),
      related_identifiers: relationsOf(facts).map(({ identifier, scheme, relation }) => ({
        identifier,
        scheme,
        relation_type: { id: relation.toLowerCase() },
      })),
    },
  };
};

const toCreator = ({ name, family, given, orcid, affiliation }: PersonFact) => ({
  person_or_org: {
    ...(family === undefined && orcid === undefined
      ? { type: 'organizational', name }
      : { type: 'personal', family_name: family ?? name }),
    ...(given !== undefined && { given_name: given }),
    ...(orcid !== undefined && { identifiers: [{ scheme: 'orcid', identifier: orcid }] }),
  },
  // By name: an id counts only where the archive has loaded the list of ROR.
  ...(affiliation !== undefined && { affiliations: [{ name: affiliation }] }),
});

/** Its vocabulary has the identifiers of SPDX in small letters; whatever is no identifier is a title. */
const toRights = (licence: string) => {
  const id = licenceId(licence);
  return id === undefined ? { title: { en: licence } } : { id: id.toLowerCase() };
};
