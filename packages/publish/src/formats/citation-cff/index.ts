import type { Format } from '../../format.ts';
import type { PersonFact } from '../../facts/people.ts';
import { type Yaml, yamlText } from '../../text/yaml.ts';

/** https://github.com/citation-file-format/citation-file-format, version 1.2.0 */
export const citationCff: Format = {
  name: 'citation-cff',
  files: [
    {
      name: 'CITATION.cff',
      mediaType: 'application/yaml',
      about: 'how to cite this deposit, for GitHub, Zenodo and reference managers',
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
  write: ({ about, title, people, date, capsule, fingerprint, code }) => {
    const { paper, keywords } = about;
    const text = yamlText({
      'cff-version': '1.2.0',
      message: 'If you use this result or what it was made with, please cite it as below.',
      type: 'dataset',
      title,
      authors: people.map(toPerson),
      abstract: about.description,
      keywords: keywords && [...new Set(keywords)],
      license: isOneLicence(about.licence) ? about.licence : undefined,
      version: about.version,
      doi: about.doi,
      'date-released': date,
      'repository-code': about.code ?? code[0]?.url,
      identifiers: [
        { type: 'other', value: `sha256:${capsule.sha256}`, description: `SHA-256 of ${capsule.name}` },
        {
          type: 'other',
          value: fingerprint,
          description: 'Fingerprint of the capsule, to be compared with the print',
        },
        ...[...new Set(code.flatMap(({ revision }) => revision ?? []))].map((value) => ({
          type: 'swh',
          value,
          description: 'The commit of the code that ran',
        })),
      ],
      'preferred-citation':
        paper?.title === undefined
          ? undefined
          : {
              type: 'article',
              title: paper.title,
              authors: people.map(toPerson),
              doi: paper.doi,
              url: paper.url,
            },
    });
    return [{ name: 'CITATION.cff', text }];
  },
};

const toPerson = ({ name, family, given, orcid, affiliation }: PersonFact): Yaml =>
  family === undefined
    ? { name, orcid: orcid && `https://orcid.org/${orcid}` }
    : {
        'family-names': family,
        'given-names': given,
        orcid: orcid && `https://orcid.org/${orcid}`,
        affiliation,
      };

/** The format takes identifiers of SPDX, and no expressions. */
const isOneLicence = (licence: string | undefined): boolean =>
  licence !== undefined && !/[\s()]|^LicenseRef-/.test(licence);
