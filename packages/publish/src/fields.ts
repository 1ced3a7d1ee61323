import type { About } from '@holotype/model';

/** What authors can say of their work, by the name in holotype.toml. */
export type FieldName =
  | 'title'
  | 'authors'
  | 'orcid'
  | 'affiliation'
  | 'ror'
  | 'licence'
  | 'description'
  | 'keywords'
  | 'paper'
  | 'code'
  | 'version'
  | 'date'
  | 'doi'
  | 'archive'
  | 'contact'
  | 'subjects';

export interface Field {
  readonly name: FieldName;
  /** Lines of holotype.toml. */
  readonly example: string;
  readonly isSaid: (about: About) => boolean;
  /** Of a field of authors: those of whom it is not said. */
  readonly lackedBy?: (about: About) => readonly string[];
}

type Author = NonNullable<About['authors']>[number];

/** Said once it is said of every author. */
const ofAuthors = (has: (author: Author) => boolean): Pick<Field, 'isSaid' | 'lackedBy'> => ({
  isSaid: ({ authors = [] }) => authors.every(has),
  lackedBy: ({ authors = [] }) => authors.filter((author) => !has(author)).map(({ name }) => name),
});

/** In the order in which they are asked for. */
export const fields: readonly Field[] = [
  {
    name: 'title',
    example: 'title = "Growth of oaks on dry sites"',
    isSaid: ({ title }) => title !== undefined,
  },
  {
    name: 'authors',
    example: '[[authors]] with name = "Ada Lovelace"',
    isSaid: ({ authors }) => authors !== undefined,
  },
  {
    name: 'orcid',
    example: '[[authors]] with orcid = "0000-0002-1825-0097"',
    ...ofAuthors(({ orcid }) => orcid !== undefined),
  },
  {
    name: 'affiliation',
    example: '[[authors]] with affiliation = "University of Jena"',
    ...ofAuthors(({ affiliation }) => affiliation !== undefined),
  },
  {
    name: 'ror',
    example: '[[authors]] with ror = "05qpz1x62", the ROR id of the affiliation',
    ...ofAuthors(({ affiliation, ror }) => affiliation === undefined || ror !== undefined),
  },
  { name: 'licence', example: 'licence = "CC-BY-4.0"', isSaid: ({ licence }) => licence !== undefined },
  {
    name: 'description',
    example: 'description = "How oaks grow on dry sites, measured from 1990 to 2020."',
    isSaid: ({ description }) => description !== undefined,
  },
  {
    name: 'keywords',
    example: 'keywords = ["forestry", "growth"]',
    isSaid: ({ keywords }) => keywords !== undefined,
  },
  {
    name: 'paper',
    example: '[paper] with title = "Growth of oaks" and doi = "10.5072/paper"',
    isSaid: ({ paper }) => paper?.title !== undefined && (paper.doi ?? paper.url) !== undefined,
  },
  { name: 'code', example: 'code = "https://git.example/oaks"', isSaid: ({ code }) => code !== undefined },
  { name: 'version', example: 'version = "1.0"', isSaid: ({ version }) => version !== undefined },
  { name: 'date', example: 'date = "2026-11-29"', isSaid: ({ date }) => date !== undefined },
  {
    name: 'doi',
    example: 'doi = "10.5072/zenodo.1234", which an archive reserves before anything is published',
    isSaid: ({ doi }) => doi !== undefined,
  },
  { name: 'archive', example: 'archive = "Zenodo"', isSaid: ({ archive }) => archive !== undefined },
  {
    name: 'contact',
    example: 'contact = "ada@uni.example", a mail address that is published; Dataverse asks for it',
    isSaid: ({ contact }) => contact !== undefined,
  },
  {
    name: 'subjects',
    example: 'subjects = ["Agricultural Sciences"], by the list of Dataverse; "Other" is one of them',
    isSaid: ({ subjects }) => subjects !== undefined,
  },
];
