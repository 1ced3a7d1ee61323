import type { HostFiles } from '@holotype/host';
import { parentOf, type RawPath } from '@holotype/model';
import { distributionPieces } from './distributions.ts';
import { createGrounds } from './ground.ts';
import { nodePieces } from './node-packages.ts';
import type { Piece } from './piece.ts';
import { sourceOfBytecode } from './python-record.ts';
import type { Unit } from './units/unit.ts';

interface CompleteRequest {
  readonly files: HostFiles;
  /** Existing files and links. */
  readonly touched: readonly RawPath[];
  readonly isShared: (path: RawPath) => boolean;
  readonly isOwned: (path: RawPath) => boolean;
  /** A toolchain that was only asked something comes whole too. */
  readonly all: boolean;
}
interface Completed {
  readonly pieces: readonly Piece[];
  /** What OS packages may own: touched, or needed by a unit. */
  readonly owned: ReadonlySet<RawPath>;
}

const unitPiece = ({ name, path, without, beside }: Unit): Piece => ({
  name,
  path,
  whole: [path, ...beside],
  without: without.map((one) => [one, `not of ${name}`]),
  files: [],
});

/** What belongs to the files that a run touched: prefixes, packages of languages; and which files OS packages own. */
export const complete = (request: CompleteRequest): Completed => {
  const { files, touched, isOwned, all } = request;
  const groundOf = createGrounds(request);
  const units = new Set<Unit>();
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
      if (units.has(unit) || (!all && unit.isOfAnswer?.(path) === true)) continue;
      units.add(unit);
      pending.push(...unit.needs);
    }
  }
  return {
    owned,
    pieces: [
      ...[...units].map(unitPiece),
      ...nodePieces(files, modules),
      ...distributionPieces({ files, touched: sites, isOwned }),
    ],
  };
};
