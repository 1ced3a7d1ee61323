import { lstat, readWhole } from '@holotype/host';
import type { About, RawPath } from '@holotype/model';
import { readCitation } from './citation.ts';
import { readCodemeta } from './codemeta.ts';
import { readDescription } from './description.ts';
import { readPyproject } from './pyproject.ts';

/** Files in which projects say what they are, the most telling first. */
const readers: readonly (readonly [file: string, read: (text: string) => About])[] = [
  ['CITATION.cff', readCitation],
  ['codemeta.json', readCodemeta],
  ['pyproject.toml', readPyproject],
  ['DESCRIPTION', readDescription],
];

/** Bytes. */
const largest = 1024 * 1024;

/** What one of those files in `directory` says; nothing if it is not there, or is none. */
const readIn = (directory: RawPath, file: string, read: (text: string) => About): About => {
  const path = `${directory}/${file}`;
  const there = lstat(path);
  return there?.type === 'file' && there.size <= largest ? read(readWhole(path).toString('utf8')) : {};
};

/** What `known` says, and for what it does not say the files of a project in `directory`, each named in `readIn`. Undefined if nothing is said. */
export const readAbout = (directory: RawPath, known: About = {}): About | undefined => {
  const about: Record<string, unknown> = { ...known };
  const readFrom: { field: string; file: string }[] = [];
  for (const [file, read] of readers)
    for (const [field, value] of Object.entries(readIn(directory, file, read))) {
      if (about[field] !== undefined) continue;
      about[field] = value;
      readFrom.push({ field, file });
    }
  if (Object.keys(about).length === 0) return undefined;
  return { ...about, ...(readFrom.length > 0 && { readIn: readFrom }) };
};
