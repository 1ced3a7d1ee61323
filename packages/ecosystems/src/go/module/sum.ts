import { createHash } from 'node:crypto';
import { compareRaw, textToRaw } from '@holotype/model';
import type { FileMember } from '../../candidates.ts';

const data = 'data:';

/** `h1:…` of go.sum: of each file its SHA-256 and its name in the zip, by name, and of these lines the SHA-256. */
export const sumOf = (name: string, version: string, members: readonly FileMember[]): string => {
  const lines = members
    .filter(({ member }) => member.startsWith(data))
    .map(({ member, sha256 }) => ({
      path: `${name}@${version}${textToRaw(member.slice(data.length))}`,
      sha256,
    }))
    .sort((a, b) => compareRaw(a.path, b.path));
  const hash = createHash('sha256');
  for (const { path, sha256 } of lines) hash.update(`${sha256}  ${path}\n`, 'latin1');
  return `h1:${hash.digest('base64')}`;
};

/** Of a go.sum, by `sumKey`; of a line that says of a go.mod alone nothing. */
export const parseSums = (text: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, name, version, sum] = /^(\S+) (\S+) (h1:[A-Za-z0-9+/]{43}=)\s*$/.exec(line) ?? [];
    if (name === undefined || version === undefined || sum === undefined) continue;
    if (!version.endsWith('/go.mod')) found.set(sumKey(name, version), sum);
  }
  return found;
};

export const sumKey = (name: string, version: string): string => `${name}@${version}`;
