import type { About } from '@holotype/model';
import { keepValid, type StatedAuthor } from './valid.ts';

/** What a codemeta.json says, versions 2 and 3. Nothing for a text that is no JSON. */
export const readCodemeta = (text: string): About => {
  const file = membersOf(parse(text));
  const paper = membersOf(first(file['referencePublication']));
  return keepValid({
    title: file['name'],
    authors: listOf(file['author']).map(toAuthor),
    licence: idOf(first(file['license'])),
    description: file['description'],
    keywords: typeof file['keywords'] === 'string' ? file['keywords'].split(',') : listOf(file['keywords']),
    code: idOf(file['codeRepository']),
    version: file['version'] ?? file['softwareVersion'],
    date: file['datePublished'],
    doi: listOf(file['identifier']).map(idOf).find(isDoi),
    paper: { title: paper['name'], doi: [paper['@id'], paper['identifier']].find(isDoi), url: paper['url'] },
  });
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const first = (value: unknown): unknown => listOf(value)[0];
/** Of a text, or of an object with an @id. */
const idOf = (value: unknown): unknown =>
  typeof value === 'string' ? value : (membersOf(value)['@id'] ?? membersOf(value)['value']);
const isDoi = (value: unknown): boolean =>
  typeof value === 'string' && /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?10\./.test(value);
const isText = (value: unknown): value is string => typeof value === 'string';

const toAuthor = (value: unknown): StatedAuthor => {
  const { name, givenName, familyName, affiliation, ...rest } = membersOf(value);
  const place = first(affiliation);
  return {
    name: name ?? [givenName, familyName].filter(isText).join(' '),
    family: familyName,
    orcid: rest['@id'],
    affiliation: isText(place) ? place : membersOf(place)['name'],
    ror: membersOf(place)['@id'],
  };
};
