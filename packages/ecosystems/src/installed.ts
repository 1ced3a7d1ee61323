import type { Host, HostFiles } from '@holotype/host';
import type { Artifact, Entry, Lock, Manifest, RawPath, Sections } from '@holotype/model';
import type { ArtifactFormat } from './artifact.ts';
import type { CandidateFinder } from './candidates.ts';
import type { CutDatabase, CutSectionsRequest } from './cut.ts';
import type { Belonging, BelongingsRequest, Ecosystem, PackageDatabase, Places } from './ecosystem.ts';
import { ecosystems } from './ecosystems.ts';
import { EcosystemError } from './errors.ts';
import {
  type Closure,
  type InstalledPackage,
  joinOwners,
  type Owners,
  type OwnersAhead,
  type Wanted,
} from './owners.ts';

/** Those that keep a database of packages on the machine. */
export const databases: readonly PackageDatabase[] = ecosystems.flatMap(({ packages }) => packages ?? []);

/** Every installed package that some database lists. */
export const installedPackages = (sections: Sections): readonly InstalledPackage[] =>
  databases.flatMap(({ installed }) => installed(sections));

/** As the first database with packages calls the machine's own. */
export const packageArchitecture = (sections: Sections): string | undefined =>
  databases.map(({ architecture }) => architecture(sections)).find((name) => name !== undefined);

export const readOwners = (host: Host, sections: Sections): Owners =>
  joinOwners(databases.map(({ owners }) => owners(host, sections)));

/** Starts to read who owns what, while facts are read. */
export const readOwnersAhead = (root: RawPath, signal: AbortSignal | undefined): OwnersAhead => {
  const started = databases.map((database) => ({ database, ahead: database.ownersAhead?.(root, signal) }));
  return {
    owners: async (host, sections) => {
      const all: Owners[] = [];
      for (const { database, ahead } of started)
        all.push(ahead ? await ahead.owners(host, sections) : database.owners(host, sections));
      return joinOwners(all);
    },
    [Symbol.asyncDispose]: async () => {
      for (const { ahead } of started) await ahead?.[Symbol.asyncDispose]();
    },
  };
};

/** The wanted packages of all databases with what they need; a name is missing where no database has it. */
export const closePackages = (sections: Sections, wanted: Wanted): Closure => {
  const closures = databases.map(({ closure }) => closure(sections, wanted));
  return {
    packages: closures.flatMap(({ packages }) => packages),
    missing: wanted.names.filter((name) => closures.every(({ missing }) => missing.includes(name))),
  };
};

/** Of each package of a database, by identity, those that it needs itself. */
export const packageNeeds = (sections: Sections): ReadonlyMap<string, readonly string[]> =>
  new Map(databases.flatMap(({ needs }) => [...needs(sections)]));

/** Bytes that packages say they take. */
export const packageSizes = (files: HostFiles, sections: Sections): ((one: InstalledPackage) => number) => {
  const sizes = new Map<string, number>();
  for (const { installed, sizes: read } of databases) {
    const packages = installed(sections);
    if (packages.length === 0) continue;
    const sizeOf = read(files);
    for (const one of packages) sizes.set(one.purl, sizeOf(one));
  }
  return ({ purl }) => sizes.get(purl) ?? 0;
};

export interface CutOfDatabase extends CutDatabase, Pick<PackageDatabase, 'database' | 'section'> {}

/** Each database cut to those of `packages` that are its own. */
export const cutDatabases = (
  files: HostFiles,
  sections: Sections,
  packages: readonly InstalledPackage[],
  isHeld: (path: RawPath) => boolean,
): readonly CutOfDatabase[] => {
  const wanted = new Set(packages.map(({ purl }) => purl));
  return databases.map(({ database, section, installed, cut }) => {
    const own = installed(sections).filter(({ purl }) => wanted.has(purl));
    return { database, section, ...cut({ files, sections, packages: own, isHeld }) };
  });
};

/** What probes found, less what a run did not reach: it is nobody else's business, and nothing is rebuilt from it. */
export const cutSections = (request: CutSectionsRequest): Sections => {
  let sections = request.sections;
  for (const { cutSections: cut } of ecosystems) sections = { ...sections, ...cut?.(request) };
  return sections;
};

/** What the packages with purls of this type are called, before `packages`: `Debian`; the type itself where nobody says. */
export const publicName = (type: string): string =>
  ecosystems
    .map(({ publicPackages: one }) => (one?.purlType === type ? one.name : one?.others?.[type]))
    .find((name) => name !== undefined) ?? type;

/** How an artifact of the Lock is opened. */
export const artifactFormat = (format: Artifact['format']): ArtifactFormat => {
  const found = ecosystems.flatMap(({ artifacts }) => artifacts ?? []).find((one) => one.format === format);
  if (!found) throw new TypeError(`no ecosystem opens ${format}`);
  return found;
};

const placesOf = <K extends keyof Places>(name: K): readonly NonNullable<Places[K]>[] =>
  ecosystems.flatMap(({ places }: Ecosystem) => {
    const found = places?.[name];
    return found === undefined ? [] : [found];
  });

/** Of all ecosystems together. */
export const places = {
  bookkeeping: placesOf('bookkeeping').flat(),
  published: placesOf('published').flat(),
  leftOut: Object.assign({}, ...placesOf('leftOut')) as Readonly<Record<RawPath, string>>,
  generated: placesOf('generated').flat(),
  credentials: {
    files: placesOf('credentials').flatMap(({ files }) => files),
    directories: placesOf('credentials').flatMap(({ directories }) => directories),
  },
};

/** What a file was compiled from; the path itself for what nobody compiles. */
export const compiledFrom = (path: RawPath): RawPath => {
  for (const { compiledFrom: from } of ecosystems) {
    const source = from?.(path) ?? path;
    if (source !== path) return source;
  }
  return path;
};

/** What a program looks for beside a file that it opens. */
export const lookedFor = (path: RawPath): readonly RawPath[] =>
  ecosystems.flatMap((one) => one.lookedFor?.(path) ?? []);

const finders: readonly CandidateFinder[] = ecosystems.flatMap(({ candidates }) => candidates ?? []);

/** Of a mirror as a user writes it: what is before its `+`, and the rest. `mirror+file:` and the like are no prefixes. */
const splitMirror = (text: string): readonly [prefix: string | undefined, url: string] => {
  const [, prefix, url] = /^([a-z]+)\+(?=[a-z]+:)(.*)$/s.exec(text) ?? [];
  return url === undefined ? [undefined, text] : [prefix, url];
};

/** Those of the user's mirrors that are meant for one finder, without its prefix. */
export const mirrorsFor = (finder: CandidateFinder, mirrors: readonly string[]): readonly string[] =>
  mirrors.map(splitMirror).flatMap(([prefix, url]) => (prefix === finder.mirrorPrefix ? [url] : []));

/** Throws EcosystemError for a mirror that means nothing to any ecosystem. */
export const checkMirror = (text: string): void => {
  const [prefix, url] = splitMirror(text);
  const meant = finders.filter(({ mirrorPrefix }) => mirrorPrefix === prefix);
  if (meant.length === 0) {
    const known = finders.flatMap(({ mirrorPrefix }) => mirrorPrefix ?? []);
    throw new EcosystemError('LOCK_MIRROR_INVALID', `A mirror of ${JSON.stringify(prefix)} means nothing`, {
      hint: `write the URL alone for an archive of Debian, or ${known.map((name) => `${name}+URL`).join(' or ')}`,
      exit: 'invalid',
    });
  }
  for (const { checkMirror: check } of meant) check?.(url);
};

/** Names what a path belongs to; undefined for what no ecosystem knows. */
export const readBelongings = (request: BelongingsRequest): ((path: RawPath) => Belonging | undefined) => {
  // Those of a language know a file better than the OS packages that may have brought it.
  const all = ecosystems.toReversed().flatMap(({ belongings }) => belongings?.(request) ?? []);
  return (path) => {
    for (const find of all) {
      const found = find(path);
      if (found) return found;
    }
    return undefined;
  };
};

/** Positions in the Tree of files whose contents a recipe is made from. */
export const filesForRecipe = (manifest: Manifest, lock: Lock, tree: readonly Entry[]): ReadonlySet<number> =>
  new Set(ecosystems.flatMap(({ recipe }) => [...(recipe?.reads?.(manifest, lock, tree) ?? [])]));
