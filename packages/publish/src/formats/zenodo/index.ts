import type { Facts } from '../../facts/facts.ts';
import { listedName } from '../../facts/people.ts';
import type { Format } from '../../format.ts';
import { capsuleText, htmlDescription, relationsOf } from '../../describing.ts';
import { licenceId } from '../../licences/expression.ts';
import { escapeHtml } from '../../text/html.ts';
import { jsonText } from '../../text/visible.ts';

/** What Zenodo reads of an upload from a repository: https://developers.zenodo.org, its schema `legacyrecord` */
export const zenodo: Format = {
  name: 'zenodo',
  files: [
    {
      name: '.zenodo.json',
      mediaType: 'application/json',
      about: 'metadata for an upload to Zenodo',
    },
  ],
  needs: ['title', 'authors'],
  uses: ['orcid', 'affiliation', 'licence', 'description', 'keywords', 'paper', 'code', 'version', 'date'],
  write: (facts) => [{ name: '.zenodo.json', text: jsonText(recordOf(facts)) }],
};

const recordOf = (facts: Facts) => {
  const { about, people, title, date } = facts;
  const id = about.licence === undefined ? undefined : licenceId(about.licence);
  const related = relationsOf(facts).map(({ identifier, relation, scheme }) => ({
    identifier,
    relation: `${relation.charAt(0).toLowerCase()}${relation.slice(1)}`,
    scheme,
  }));
  return {
    title,
    upload_type: 'dataset',
    description: htmlDescription(facts),
    creators: people.map((person) => ({
      name: listedName(person),
      ...(person.affiliation !== undefined && {
        affiliation: person.affiliation,
      }),
      ...(person.orcid !== undefined && { orcid: person.orcid }),
    })),
    access_right: 'open',
    ...(id !== undefined && { license: id.toLowerCase() }),
    ...(about.keywords && { keywords: about.keywords }),
    publication_date: date,
    ...(related.length > 0 && { related_identifiers: related }),
    notes: escapeHtml(
      `${capsuleText(facts)}${about.version === undefined ? '' : `, version ${about.version}`}${about.licence !== undefined && id === undefined ? `, licence ${about.licence}` : ''}.`,
    ),
  };
};
