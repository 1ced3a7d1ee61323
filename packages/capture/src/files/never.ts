import { baseOf, isWithin, type NeverCode, parentOf, type RawPath } from '@holotype/model';
import { places } from '@holotype/ecosystems';
import { isPublished } from '@holotype/ecosystems/published';
import { directories, files, keyStores, names } from './never-table.ts';

interface Ending {
  readonly code: NeverCode;
  readonly matches: (path: RawPath) => boolean;
}

/** By last name, so that the many paths of a machine cost one look-up each. */
const indexEndings = (table: Readonly<Partial<Record<NeverCode, readonly string[]>>>) => {
  const endings = new Map<string, Ending[]>();
  for (const [code, paths] of Object.entries(table) as [NeverCode, readonly string[]][])
    for (const end of paths) {
      const whole = end.startsWith('^') ? end.slice(1) : undefined;
      const matches = (path: RawPath) => (whole === undefined ? path.endsWith(end) : path === whole);
      const known = endings.get(baseOf(end));
      if (known) known.push({ code, matches });
      else endings.set(baseOf(end), [{ code, matches }]);
    }
  return endings;
};
const fileEndings = indexEndings(files);
const directoryEndings = indexEndings(directories);

/** Why `path` may never enter a capture, by its name; undefined if nothing is known against it. */
export const neverCode = (
  path: RawPath,
  isDirectory: boolean,
  name = baseOf(path),
): NeverCode | undefined => {
  const endings = (isDirectory ? directoryEndings : fileEndings).get(name);
  const known = endings?.find(({ matches }) => matches(path));
  if (known || isDirectory) return known?.code;
  const named = names.find(([, pattern]) => pattern.test(name));
  if (named) return named[0];
  return keyStores.test(name) && !isPublished(path) ? 'private-key' : undefined;
};

/** Why a file is taken for a credential, by its own name or that of a directory above it; undefined if it is not. */
export const isCredentialPath = (path: RawPath): NeverCode | undefined => {
  const own = neverCode(path, false);
  if (own !== undefined) return own;
  for (let at = parentOf(path); at !== '/'; at = parentOf(at)) {
    const code = neverCode(at, true);
    if (code !== undefined) return code;
  }
  return undefined;
};

/** What a package manager keeps of packages comes from them: it is searched for secrets no more than they are. */
export const isOfPackages = (path: RawPath): boolean =>
  places.bookkeeping.some((directory) => isWithin(path, directory));

/** Where files that nobody shipped are searched for secrets; toolchains elsewhere carry published test keys. */
export const isScanned = (path: RawPath): boolean => /^\/(?:etc|srv|boot|var|usr\/local\/etc)\//.test(path);
