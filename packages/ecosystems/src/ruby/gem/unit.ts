import type { HostFiles } from '@holotype/host';
import { joinRaw, type RawPath } from '@holotype/model';
import { type UnitKind, wholeUnit } from '../../unit.ts';
import { fullName } from './name.ts';
import { directoryOf, gemDirectories, gemspecOf, installedVersions, recordedGem } from './places.ts';

/** An installed gem: its directory, its gemspec and what was compiled for it, with the gems that it depends on. */
export const gemUnit: UnitKind = {
  name: 'gem',
  sign: 'lib',
  find: ({ files, path }) => {
    const own = [...gemDirectories(path)].find(([root, full]) => directoryOf(root, full) === path);
    const gem = own && recordedGem(files, ...own);
    if (!own || !gem) return undefined;
    const [root] = own;
    const full = fullName(gem);
    const { name } = gem;
    return {
      ...wholeUnit(`gem ${name} ${full.slice(name.length + 1)}`, path),
      isCalled: (called) => called === name,
      beside: [gemspecOf(root, full), ...extensionsOf(files, root, full)],
      needs: [...dependenciesOf(files.text(gemspecOf(root, full)) ?? '')].flatMap((needed) =>
        installedVersions(files, root, needed).map((one) => joinRaw(directoryOf(root, one), 'lib')),
      ),
    };
  },
};

/** In `extensions/PLATFORM/VERSION OF RUBY/`. */
const extensionsOf = (files: HostFiles, root: RawPath, full: string): readonly RawPath[] => {
  const top = joinRaw(root, 'extensions');
  return files
    .list(top)
    .flatMap((platform) =>
      files.list(`${top}/${platform}`).map((version) => `${top}/${platform}/${version}/${full}`),
    )
    .filter((path) => files.lstat(path));
};

/** As RubyGems writes them into a gemspec; those for development are not installed with it. */
const dependenciesOf = (gemspec: string): ReadonlySet<string> =>
  new Set(
    [...gemspec.matchAll(/^ *s\.add_(?:runtime_)?dependency\(%q<([\w.-]+)>/gm)].map(([, name = '']) => name),
  );
