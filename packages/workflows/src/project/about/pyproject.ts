import type { About } from '@holotype/model';
import { parse } from 'smol-toml';
import { keepValid } from './valid.ts';

/** What the table `project` of a pyproject.toml says. Its name is that of a package, and no title. Nothing for a text that is no TOML. */
export const readPyproject = (text: string): About => {
  const project = membersOf(read(text)['project']);
  const urls = new Map(
    Object.entries(membersOf(project['urls'])).map(([name, url]) => [name.toLowerCase(), url]),
  );
  const { license: licence, authors, keywords } = project;
  return keepValid({
    authors: listOf(authors).map((one) => ({ name: membersOf(one)['name'] })),
    licence: typeof licence === 'string' ? licence : membersOf(licence)['text'],
    description: project['description'],
    keywords: listOf(keywords),
    code: ['repository', 'source', 'source code', 'code', 'github']
      .map((name) => urls.get(name))
      .find((url) => url !== undefined),
    version: project['version'],
  });
};

const read = (text: string): Readonly<Record<string, unknown>> => {
  try {
    return parse(text);
  } catch {
    return {};
  }
};
const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
