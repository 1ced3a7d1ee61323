import type { HostFiles } from '@holotype/host';
import { parentOf, type RawPath } from '@holotype/model';
import { findDistributions, type SiteRest } from './distributions.ts';
import { createGrounds } from './ground.ts';
import { nodePieces } from './node-packages.ts';
import type { Piece } from './piece.ts';
import { sourceOfBytecode } from './python-record.ts';
import type { Site } from './python-site.ts';
import type { LeftOut } from './reach-request.ts';
import type { Unit } from './units/unit.ts';

interface CompleteRequest {
  readonly files: HostFiles;
  readonly readSite: (site: RawPath) => Site;
  /** Existing files and links. */
  readonly touched: readonly RawPath[];
  /** Directories that the run listed. */
  readonly listed: readonly RawPath[];
  readonly isShared: (path: RawPath) => boolean;
  readonly isOwned: (path: RawPath) => boolean;
  /** Toolchains that were only asked something and unused distributions of environments come too. */
  readonly all: boolean;
  /** Distributions of environments that are wanted, used or not; normalized names. */
  readonly also: ReadonlySet<string>;
}
interface Completed {
  readonly pieces: readonly Piece[];
  /** What OS packages may own: touched, or needed by a unit. */
  readonly owned: ReadonlySet<RawPath>;
  readonly leftOut: readonly LeftOut[];
  /** Toolchains that were only asked something. */
  readonly asked: readonly Piece[];
}

const notUsed = 'of a distribution that the run did not use';

const unitPiece = (
  { name, called, path, without, beside }: Unit,
  rests: readonly (readonly [site: RawPath, rest: SiteRest])[],
  listed: ReadonlySet<RawPath>,
): Piece => ({
  name,
  ...(called !== undefined && { called }),
  path,
  whole: [path, ...beside, ...rests.flatMap(([, { loose }]) => loose)],
  without: [
    ...without.map((one) => [one, `not of ${name}`] as const),
    ...rests.map(([site]) => [site, notUsed] as const),
    // A listing that the run saw stays as it was.
    ...rests.flatMap(([, { outside }]) =>
      outside.filter((one) => !listed.has(parentOf(one))).map((one) => [one, notUsed] as const),
    ),
  ],
  files: [],
});

const toLeftOut = ({ name, path }: Unit, { unused }: SiteRest): LeftOut[] =>
  unused.length === 0
    ? []
    : [
        {
          ...{ of: name, path },
          distributions: unused.map((one) => ({ name: one.name, version: one.version, bytes: one.bytes })),
          bytes: unused.reduce((sum, { bytes }) => sum + bytes, 0),
        },
      ];

/** What belongs to the files that a run touched: prefixes, packages of languages; and which files OS packages own. */
export const complete = (request: CompleteRequest): Completed => {
  const { files, readSite, touched, isOwned, all, also } = request;
  const groundOf = createGrounds(request);
  const units = new Set<Unit>();
  const asked = new Set<Unit>();
  const sites = new Map<RawPath, RawPath[]>();
  const modules: RawPath[] = [];
  const owned = new Set<RawPath>();
  const pending = [...touched].reverse();
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const source = sourceOfBytecode(path);
    if (isOwned(path)) owned.add(path);
    // Bytecode that lies beside a package's file was made from it.
    if (isOwned(path) || isOwned(source)) continue;
    const ground = groundOf(parentOf(source));
    if (ground.kind === 'node-modules') modules.push(path);
    else if (ground.kind === 'site') {
      const found = sites.get(ground.site);
      if (found) found.push(source);
      else sites.set(ground.site, [source]);
    } else if (ground.kind === 'unit') {
      const { unit } = ground;
      if (!all && unit.isOfAnswer?.(path) === true) asked.add(unit);
      else if (units.has(unit)) continue;
      else {
        units.add(unit);
        pending.push(...unit.needs);
      }
    }
  }
  const sitesOf = ({ sites: own = [] }: Unit) => (all ? [] : own);
  const found = findDistributions({
    ...{ files, readSite, touched: sites, sites: [...units].flatMap(sitesOf), also, isOwned },
  });
  const restsOf = (unit: Unit) =>
    sitesOf(unit).flatMap((site) => {
      const rest = found.rests.get(site);
      return rest ? [[site, rest] as const] : [];
    });
  const listed = new Set(request.listed);
  const toPiece = (unit: Unit) => unitPiece(unit, restsOf(unit), listed);
  return {
    owned,
    pieces: [...[...units].map(toPiece), ...nodePieces(files, modules), ...found.pieces],
    asked: [...asked].filter((unit) => !units.has(unit)).map(toPiece),
    leftOut: [...units].flatMap((unit) => restsOf(unit).flatMap(([, rest]) => toLeftOut(unit, rest))),
  };
};
