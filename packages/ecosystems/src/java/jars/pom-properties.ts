import { createHash } from 'node:crypto';
import { ArchiveError, readZip } from '@holotype/formats';
import { baseOf, type RawPath, rawToText } from '@holotype/model';
import { memoryFile } from '../../reading/memory-file.ts';
import { type Coordinates, toCoordinates } from './coordinates.ts';

const maxText = 64 * 1024;

/** What a jar says of itself, as Maven writes it into what it builds; undefined where it says nothing, or is several in one. */
export const coordinatesIn = async (bytes: Uint8Array, path: RawPath): Promise<Coordinates | undefined> => {
  const file = rawToText(baseOf(path));
  const found: Coordinates[] = [];
  for (const text of await propertiesIn(bytes, rawToText(path))) {
    const told = new Map(
      text.split(/\r?\n/).flatMap((line) => {
        const [, key, value] = /^\s*(\w+)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
        return key === undefined || value === undefined ? [] : [[key, value] as const];
      }),
    );
    const [group = '', artifact = '', version = ''] = ['groupId', 'artifactId', 'version'].map((key) =>
      told.get(key),
    );
    // Where it is called by its coordinates, its name also says which of several files of a version it is.
    const one = toCoordinates(group, artifact, version, file) ?? toCoordinates(group, artifact, version);
    if (one) found.push(one);
  }
  return found.length === 1 ? found[0] : found.find((one) => one.file === file);
};

const propertiesIn = async (bytes: Uint8Array, what: string): Promise<readonly string[]> => {
  const texts: string[] = [];
  try {
    for await (const { path, size, content } of readZip(memoryFile(bytes), { what })) {
      if (!/^\/META-INF\/maven\/[^/]+\/[^/]+\/pom\.properties$/.test(path) || size > maxText) continue;
      const pieces: Uint8Array[] = [];
      for await (const piece of content()) pieces.push(piece);
      texts.push(Buffer.concat(pieces).toString('utf8'));
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return [];
  }
  return texts;
};

export const sha1Of = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex');
