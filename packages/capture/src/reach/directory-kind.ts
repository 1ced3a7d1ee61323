import type { HostFiles } from '@holotype/host';
import { baseOf, joinRaw, parentOf, type RawPath } from '@holotype/model';
import { type Collection, ecosystems, type Unit } from '@holotype/ecosystems';

/** What kind of directory a path lies in. */
export type DirectoryKind =
  | { readonly kind: 'open' }
  | { readonly kind: 'unit'; readonly unit: Unit }
  /** A folder of many packages. */
  | { readonly kind: 'collection'; readonly of: Collection; readonly folder: RawPath };

const open: DirectoryKind = { kind: 'open' };
const unitKinds = ecosystems.flatMap(({ units = [] }) => units);
const collections = ecosystems.flatMap(({ collection }) => collection ?? []);

interface DirectoryKindRequest {
  readonly files: HostFiles;
  readonly isShared: (path: RawPath) => boolean;
  /** True if an OS package brought it. */
  readonly isOwned: (path: RawPath) => boolean;
  /** Environments are whole, with distributions that nobody used. */
  readonly all: boolean;
}

/** Looks at each directory once, from the root downwards. */
export const createDirectoryKinds = ({ files, isShared, isOwned, all }: DirectoryKindRequest) => {
  const known = new Map<RawPath, DirectoryKind>([['/', open]]);
  const unitAt = (path: RawPath): Unit | undefined => {
    if (isShared(path)) return undefined;
    const place = { files, path, names: new Set(files.list(path)), isShared };
    for (const kind of unitKinds) {
      const unit = kind.find(place);
      if (unit && !isOwned(joinRaw(path, kind.sign))) return unit;
    }
    return undefined;
  };
  const isApart = ({ without, sites }: Unit, directory: RawPath) =>
    without.includes(directory) || (!all && sites?.includes(directory) === true);
  const look = (directory: RawPath, above: DirectoryKind): DirectoryKind => {
    if (above.kind === 'collection') return above;
    if (above.kind === 'unit' && !isApart(above.unit, directory)) return above;
    const name = baseOf(directory);
    const of = collections.find(({ folders }) => folders.has(name));
    if (of) return { kind: 'collection', of, folder: directory };
    const unit = unitAt(directory);
    return unit ? { kind: 'unit', unit } : open;
  };
  const kindOf = (directory: RawPath): DirectoryKind => {
    const found = known.get(directory);
    if (found) return found;
    const kind = look(directory, kindOf(parentOf(directory)));
    known.set(directory, kind);
    return kind;
  };
  return kindOf;
};
