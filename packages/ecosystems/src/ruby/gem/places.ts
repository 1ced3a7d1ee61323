import type { HostFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { type GemName, fullName, parseFullName, parseStub } from './name.ts';

/** A directory of installed gems: `gems/`, `specifications/`, `cache/`, `extensions/` lie in it. */
export interface InstalledIn {
  readonly root: RawPath;
  readonly gem: GemName;
}

export const gemspecOf = (root: RawPath, full: string): RawPath => `${root}/specifications/${full}.gemspec`;
export const directoryOf = (root: RawPath, full: string): RawPath => `${root}/gems/${full}`;

/** The gem that its installer recorded below `root` under this name. The gemspec is Ruby, of which one comment is read and nothing is run. */
export const recordedGem = (files: HostFiles, root: RawPath, full: string): GemName | undefined => {
  const text = files.text(gemspecOf(root, full));
  if (text === undefined) return undefined;
  const gem = /^# stub: /m.test(text) ? parseStub(text) : parseFullName(full);
  return gem && fullName(gem) === full ? gem : undefined;
};

/** Of a path in the directory of a gem, or that directory, each pair of names that may tell it; `gems` may lie in `gems`. */
export function* gemDirectories(path: RawPath): Generator<readonly [root: RawPath, full: string], void> {
  for (let at = path.indexOf('/gems/'); at >= 0; at = path.indexOf('/gems/', at + 1)) {
    const [full = ''] = path.slice(at + '/gems/'.length).split('/', 1);
    if (/-\d/.test(full)) yield [path.slice(0, at), full];
  }
}

/** The same with the gem, looked up once for each directory. */
export const gemFinder = (files: HostFiles): ((path: RawPath) => InstalledIn | undefined) => {
  const known = new Map<RawPath, InstalledIn | undefined>();
  const look = (root: RawPath, full: string): InstalledIn | undefined => {
    const directory = directoryOf(root, full);
    if (known.has(directory)) return known.get(directory);
    const gem = recordedGem(files, root, full);
    const found = gem && { root, gem };
    known.set(directory, found);
    return found;
  };
  return (path) => {
    for (const [root, full] of gemDirectories(path)) {
      const found = look(root, full);
      if (found) return found;
    }
    return undefined;
  };
};

/** Full names of what is installed below `root` under this name. */
export const installedVersions = (files: HostFiles, root: RawPath, name: string): readonly string[] =>
  files
    .list(`${root}/specifications`)
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.gemspec'))
    .map((file) => file.slice(0, -'.gemspec'.length))
    .filter((full) => parseFullName(full)?.name === name);
