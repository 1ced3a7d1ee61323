import { doiUrl } from '@holotype/model';
import { capsuleText, htmlDescription, relationsOf } from '../../describing.ts';
import type { Facts } from '../../facts/facts.ts';
import { listedName, type PersonFact } from '../../facts/people.ts';
import type { Format } from '../../format.ts';
import { licenceId } from '../../licences/expression.ts';
import { escapeHtml } from '../../text/html.ts';
import { jsonText } from '../../text/visible.ts';

/** What Dataverse's native API makes a dataset of: https://guides.dataverse.org/en/latest/api/native-api.html, its block `citation`. */
export const dataverse: Format = {
  name: 'dataverse',
  files: [
    {
      name: 'dataverse.json',
      mediaType: 'application/json',
      about: 'a dataset for archives that run Dataverse',
    },
  ],
  needs: ['title', 'authors'],
  uses: [
    'contact',
    'subjects',
    'orcid',
    'affiliation',
    'licence',
    'description',
    'keywords',
    'paper',
    'code',
  ],
  // It refuses a dataset without them; few others ask for them, so that their absence spoils no other deposit.
  leftOut: ({ about }) => {
    const lacking = (['contact', 'subjects'] as const).filter((name) => about[name] === undefined);
    return lacking.length === 0 ? undefined : `needs ${lacking.join(' and ')}`;
  },
  write: (facts) => [{ name: 'dataverse.json', text: jsonText(datasetOf(facts)) }],
};

const text = (typeName: string, value: string) => ({
  ...{ typeName, multiple: false, typeClass: 'primitive', value },
});
const texts = (typeName: string, value: readonly string[]) => ({
  ...{ typeName, multiple: true, typeClass: 'primitive', value },
});
/** A word of one of its lists. */
const chosen = (typeName: string, value: string) => ({
  ...{ typeName, multiple: false, typeClass: 'controlledVocabulary', value },
});
type Member = ReturnType<typeof text>;

/** Several of what has members, each under its own name. */
const groups = (typeName: string, each: readonly (readonly (Member | undefined)[])[]) => ({
  ...{ typeName, multiple: true, typeClass: 'compound' },
  value: each.map((members) =>
    Object.fromEntries(members.flatMap((one) => (one === undefined ? [] : [[one.typeName, one]]))),
  ),
});

const datasetOf = (facts: Facts) => {
  const { about, people, title } = facts;
  const { contact, subjects, keywords, licence } = about;
  const publications = publicationsOf(facts);
  const code = about.code ?? facts.code[0]?.url;
  return {
    datasetVersion: {
      ...(licence !== undefined && termsOf(licence)),
      metadataBlocks: {
        citation: {
          displayName: 'Citation Metadata',
          fields: [
            text('title', title),
            groups('author', people.map(toAuthor)),
            groups('datasetContact', [
              [contact === undefined ? undefined : text('datasetContactEmail', contact)],
            ]),
            groups('dsDescription', [[text('dsDescriptionValue', htmlDescription(facts))]]),
            { ...texts('subject', subjects ?? []), typeClass: 'controlledVocabulary' },
            ...(keywords
              ? [
                  groups(
                    'keyword',
                    keywords.map((one) => [text('keywordValue', one)]),
                  ),
                ]
              : []),
            ...(publications.length > 0 ? [groups('publication', publications)] : []),
            ...(code === undefined ? [] : [texts('relatedMaterial', [escapeHtml(`The code: ${code}`)])]),
            text('notesText', escapeHtml(`${capsuleText(facts)}.`)),
          ],
        },
      },
    },
  };
};

const toAuthor = (person: PersonFact) => [
  text('authorName', listedName(person)),
  person.affiliation === undefined ? undefined : text('authorAffiliation', person.affiliation),
  person.orcid === undefined ? undefined : chosen('authorIdentifierScheme', 'ORCID'),
  person.orcid === undefined ? undefined : text('authorIdentifier', person.orcid),
];

const publicationsOf = (facts: Facts) =>
  relationsOf(facts)
    .filter(({ relation }) => relation === 'IsSupplementTo')
    .map(({ relation, scheme, identifier }) => {
      const title = facts.about.paper?.title;
      return [
        chosen('publicationRelationType', relation),
        title === undefined ? undefined : text('publicationCitation', escapeHtml(title)),
        chosen('publicationIDType', scheme),
        text('publicationIDNumber', identifier),
        text('publicationURL', scheme === 'doi' ? doiUrl(identifier) : identifier),
      ];
    });

/** The two licences that every Dataverse is installed with; another one is its terms, in words. */
const installed: Readonly<Record<string, { readonly name: string; readonly uri: string }>> = {
  'CC0-1.0': { name: 'CC0 1.0', uri: 'http://creativecommons.org/publicdomain/zero/1.0' },
  'CC-BY-4.0': { name: 'CC BY 4.0', uri: 'http://creativecommons.org/licenses/by/4.0' },
};
const termsOf = (licence: string) => {
  const id = licenceId(licence);
  const known = id === undefined ? undefined : installed[id];
  if (known) return { license: known };
  return { termsOfUse: id === undefined ? licence : `${id}, https://spdx.org/licenses/${id}.html` };
};
