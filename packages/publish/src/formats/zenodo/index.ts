import type { Facts } from '../../facts/facts.ts';
import { listedName } from '../../facts/people.ts';
import type { Format } from '../../format.ts';
import { licenceId } from '../../licences/expression.ts';
import { escapeHtml } from '../../text/html.ts';
import { replayLine } from '../../text/shell.ts';
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
    'doi',
  ],
  write: (facts) => [{ name: '.zenodo.json', text: jsonText(recordOf(facts)) }],
};

const recordOf = (facts: Facts) => {
  const { about, people, title, date, capsule, fingerprint } = facts;
  const id = about.licence === undefined ? undefined : licenceId(about.licence);
  const related = relatedOf(facts);
  return {
    title,
    upload_type: 'dataset',
    description: descriptionOf(facts),
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
      `Capsule ${capsule.name}, SHA-256 ${capsule.sha256}, fingerprint ${fingerprint}${about.version === undefined ? '' : `, version ${about.version}`}${about.licence !== undefined && id === undefined ? `, licence ${about.licence}` : ''}.`,
    ),
  };
};

const relatedOf = ({ about: { paper, code }, code: recorded }: Facts) => [
  ...(paper?.doi === undefined
    ? paper?.url === undefined
      ? []
      : [{ identifier: paper.url, relation: 'isSupplementTo', scheme: 'url' }]
    : [{ identifier: paper.doi, relation: 'isSupplementTo', scheme: 'doi' }]),
  ...[...new Set([code, ...recorded.map(({ url }) => url)])].flatMap((url) =>
    url === undefined ? [] : [{ identifier: url, relation: 'isDerivedFrom', scheme: 'url' }],
  ),
];

/** Zenodo shows it as HTML. */
const descriptionOf = ({ description, claims, capsule, inputs }: Facts): string => {
  const slots = inputs.flatMap(({ slot }) => slot ?? []);
  return [
    ...description.split(/\n\s*\n/).map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    ...(claims.length === 0
      ? []
      : [
          '<p>What the paper claims, and what carries it:</p>',
          `<ul>${claims.map(({ name, carrier, value }) => `<li>${escapeHtml(`${name}: ${carrier}${value === undefined ? '' : ` (${value})`}`)}</li>`).join('')}</ul>`,
        ]),
    `<p>Replay: <code>${escapeHtml(replayLine(capsule.name, slots))}</code></p>`,
  ].join('');
};
