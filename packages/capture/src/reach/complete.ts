import type { HostFiles } from '@holotype/host';
import { baseOf, because, parentOf, type RawPath } from '@holotype/model';
import {
  type Collected,
  type Collection,
  compiledFrom,
  ecosystems,
  type FolderRest,
  type Component,
  type Unit,
} from '@holotype/ecosystems';
import { createDirectoryKinds } from './directory-kind.ts';
import type { LeftOut } from './reach-request.ts';

interface CompleteRequest {
  readonly files: HostFiles;
  /** Existing files and links. */
  readonly touched: readonly RawPath[];
  /** Directories that the run listed. */
  readonly listed: readonly RawPath[];
  readonly isShared: (path: RawPath) => boolean;
  readonly isOwned: (path: RawPath) => boolean;
  /** Toolchains that were only asked something and unused distributions of environments come too. */
  readonly all: boolean;
  /** Packages of environments that are wanted, used or not, as users call them. */
  readonly also: readonly string[];
}
interface Completed {
  readonly components: readonly Component[];
  /** What OS packages may own: touched, or needed by a unit. */
  readonly owned: ReadonlySet<RawPath>;
  readonly leftOut: readonly LeftOut[];
  /** Toolchains that were only asked something. */
  readonly asked: readonly Component[];
}

const unitComponent = (
  { name, isCalled, path, without, beside }: Unit,
  rests: readonly (readonly [site: RawPath, rest: FolderRest])[],
  listed: ReadonlySet<RawPath>,
): Component => ({
  reason: because('unit', name),
  ...(isCalled && { isCalled }),
  path,
  whole: [path, ...beside, ...rests.flatMap(([, { loose }]) => loose)],
  without: [
    ...without.map((one) => [one, because('not-of-unit', name)] as const),
    ...rests.map(([site]) => [site, because('unused')] as const),
    // A listing that the run saw stays as it was.
    ...rests.flatMap(([, { outside }]) =>
      outside.filter((one) => !listed.has(parentOf(one))).map((one) => [one, because('unused')] as const),
    ),
  ],
  files: [],
});

const toLeftOut = ({ name, path }: Unit, { unused }: FolderRest): LeftOut[] =>
  unused.length === 0
    ? []
    : [
        {
          of: name,
          path,
          distributions: unused.map((one) => ({ name: one.name, version: one.version, bytes: one.bytes })),
          bytes: unused.reduce((sum, { bytes }) => sum + bytes, 0),
        },
      ];

/** What belongs to the files that a run touched: prefixes, packages of languages; and which files OS packages own. */
export const complete = (request: CompleteRequest): Completed => {
  const { files, touched, isOwned, all, also } = request;
  const kindOf = createDirectoryKinds(request);
  const units = new Set<Unit>();
  const asked = new Set<Unit>();
  const ofCollections = new Map<Collection, Map<RawPath, RawPath[]>>();
  const collect = (of: Collection, folder: RawPath, path: RawPath) => {
    const folders = ofCollections.get(of) ?? new Map<RawPath, RawPath[]>();
    ofCollections.set(of, folders);
    const found = folders.get(folder);
    if (found) found.push(path);
    else folders.set(folder, [path]);
  };
  const owned = new Set<RawPath>();
  const pending = [...touched].reverse();
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const source = compiledFrom(path);
    if (isOwned(path)) owned.add(path);
    // Bytecode that lies beside a package's file was made from it.
    if (isOwned(path) || isOwned(source)) continue;
    const found = kindOf(parentOf(source));
    if (found.kind === 'collection') collect(found.of, found.folder, source);
    else if (found.kind === 'unit') {
      const { unit } = found;
      if (!all && unit.isOfAnswer?.(path) === true) asked.add(unit);
      else if (units.has(unit)) continue;
      else {
        units.add(unit);
        pending.push(...unit.needs);
      }
    }
  }
  const sitesOf = ({ sites: own = [] }: Unit) => (all ? [] : own);
  const foldersOf = (one: Collection) =>
    [...units].flatMap(sitesOf).filter((folder) => one.folders.has(baseOf(folder)));
  const found = ecosystems.flatMap(({ collection }): Collected[] => {
    if (!collection) return [];
    const folders = foldersOf(collection);
    const ofThis = ofCollections.get(collection) ?? new Map<RawPath, RawPath[]>();
    return folders.length + ofThis.size === 0
      ? []
      : [collection.complete({ files, touched: ofThis, folders, also, isOwned })];
  });
  const rests = new Map(found.flatMap((one) => [...one.rests]));
  const restsOf = (unit: Unit) =>
    sitesOf(unit).flatMap((site) => {
      const rest = rests.get(site);
      return rest ? [[site, rest] as const] : [];
    });
  const listed = new Set(request.listed);
  const toComponent = (unit: Unit) => unitComponent(unit, restsOf(unit), listed);
  return {
    owned,
    components: [...[...units].map(toComponent), ...found.flatMap(({ components }) => components)],
    asked: [...asked].filter((unit) => !units.has(unit)).map(toComponent),
    leftOut: [...units].flatMap((unit) => restsOf(unit).flatMap(([, rest]) => toLeftOut(unit, rest))),
  };
};
