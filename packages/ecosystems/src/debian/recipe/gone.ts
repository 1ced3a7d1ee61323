import { isWithin, type RawPath } from '@holotype/model';
import type { Package } from './dpkg/packages.ts';
import { informationPath } from './lay-down.ts';
import type { RealPaths } from '../../recipe/real-paths.ts';

/** Where the files of packages that are no longer in any archive really lie, as dpkg listed them. */
export const pathsOfGone = (
  packages: readonly Package[],
  contents: ReadonlyMap<RawPath, string>,
  paths: RealPaths,
): ReadonlySet<RawPath> =>
  new Set(
    packages.flatMap((item) =>
      item.public
        ? []
        : (contents.get(informationPath(item, 'list')) ?? '')
            .split('\n')
            .flatMap((path) => (path.startsWith('/') ? [paths.of(path)] : [])),
    ),
  );

/** Elsewhere, scripts of packages change files that are theirs. */
export const staysAsLaid = (path: RawPath): boolean => isWithin(path, '/usr');
