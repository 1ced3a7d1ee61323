import { readExpression } from '@holotype/publish';
import { type About, type Author, findInvalid, isOrcid, isRor, readDoi } from '@holotype/model';

/** What a file of another program may say: whatever it is, it is checked. */
export interface Stated {
  readonly title?: unknown;
  readonly authors?: readonly StatedAuthor[] | undefined;
  readonly licence?: unknown;
  readonly description?: unknown;
  readonly keywords?: readonly unknown[] | undefined;
  readonly paper?: { readonly title?: unknown; readonly doi?: unknown; readonly url?: unknown } | undefined;
  readonly code?: unknown;
  readonly version?: unknown;
  readonly date?: unknown;
  readonly doi?: unknown;
}
export interface StatedAuthor {
  readonly name: unknown;
  readonly family?: unknown;
  readonly orcid?: unknown;
  readonly affiliation?: unknown;
  readonly ror?: unknown;
}

/** The part of it that an About can hold: what is misspelt there is nobody's fault here, and is left out. */
export const keepValid = (stated: Stated): About => {
  const { authors = [], keywords = [], paper = {} } = stated;
  const kept = (name: keyof About, value: unknown) => (isValid({ [name]: value }) ? { [name]: value } : {});
  const people = authors.flatMap(toAuthor);
  const words = keywords.map(oneLine).filter((word) => isValid({ keywords: [word] }));
  const part = (name: 'title' | 'doi' | 'url', value: unknown) =>
    value !== undefined && isValid({ paper: { [name]: value } }) ? { [name]: value } : {};
  const article = {
    ...part('title', oneLine(paper.title)),
    ...part('doi', toDoi(paper.doi)),
    ...part('url', paper.url),
  };
  return {
    ...kept('title', oneLine(stated.title)),
    ...(people.length > 0 && { authors: people }),
    ...kept('licence', toLicence(stated.licence)),
    ...kept('description', typeof stated.description === 'string' ? stated.description.trim() : undefined),
    ...kept('keywords', words),
    ...kept('paper', article),
    ...kept('code', stated.code),
    ...kept('version', oneLine(stated.version)),
    ...kept('date', typeof stated.date === 'string' ? stated.date.slice(0, 10) : undefined),
    ...kept('doi', toDoi(stated.doi)),
  };
};

const isValid = (about: object): boolean =>
  Object.values(about).every((value) => value !== undefined) && findInvalid('project', about) === undefined;

/** Texts of several lines, as a title that was wrapped, become one. */
const oneLine = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).replace(/\s+/g, ' ').trim() || undefined
    : undefined;

const behind = (value: unknown, site: RegExp): string | undefined =>
  typeof value === 'string' ? value.trim().replace(site, '') : undefined;

const toDoi = (value: unknown): string | undefined =>
  typeof value === 'string' ? readDoi(value) : undefined;

const toLicence = (value: unknown): string | undefined => {
  const text = behind(value, /^https?:\/\/spdx\.org\/licenses\//);
  const read = text === undefined ? undefined : readExpression(text.replace(/\.html$/, ''));
  return read?.kind === 'valid' ? read.text : undefined;
};

const toAuthor = ({ name, family, orcid, affiliation, ror }: StatedAuthor): Author[] => {
  const id = behind(orcid, /^https?:\/\/orcid\.org\//);
  const place = behind(ror, /^https?:\/\/ror\.org\//);
  const group = oneLine(affiliation);
  const last = oneLine(family);
  const called = oneLine(name) ?? '';
  const author: Author = {
    name: called,
    ...(last !== undefined && last !== called.split(' ').at(-1) && { family: last }),
    ...(id !== undefined && isOrcid(id) && { orcid: id }),
    ...(group !== undefined && { affiliation: group }),
    ...(place !== undefined && isRor(place) && { ror: place }),
  };
  return isValid({ authors: [author] }) ? [author] : [];
};
