import type { RawPath } from '@holotype/model';
import { inOrderOfNeed, intoGroups } from './dpkg/order.ts';
import { closureOf, needsAmong } from '../relations.ts';
import { type Package, packagesOf } from './dpkg/packages.ts';
import type { BuilderInput } from '../../recipe/input.ts';
import type { Division } from './division.ts';
import { informationPath } from './lay-down.ts';

type Chosen = Pick<Division, 'plain' | 'packages' | 'needs' | 'base' | 'placed' | 'groups' | 'tool'>;

/** dpkg gives these to the owners that the package names: with one user id that fails. */
const ownedByOthers = (item: Package) =>
  item.public?.shipped.members.some(({ part, uid, gid }) => part === 'data' && (uid !== 0 || gid !== 0)) ??
  false;

const nothing = (packages: readonly Package[], needs: Chosen['needs'], plain: string): Chosen => ({
  plain,
  packages,
  needs,
  base: [],
  placed: [],
  groups: [],
  tool: 'dpkg',
});

/** Without its list of files, a package that is gone cannot be put in place before others are installed. */
const unknownFiles = (item: Package, contents: ReadonlyMap<RawPath, string>) =>
  !item.public && !contents.has(informationPath(item, 'list'));

export const choosePackages = (input: BuilderInput): Chosen => {
  const packages = packagesOf(input);
  const native = input.manifest.sections.dpkg?.architecture ?? '';
  const needs = needsAmong(packages, ({ relations }) => relations, native);
  const dpkg = packages.filter(({ facts }) => facts.name === 'dpkg');
  if (dpkg.length === 0) return nothing(packages, needs, 'dpkg itself is not among what was captured');
  const apt = packages.filter(({ facts }) => facts.name === 'apt');
  const needed = closureOf([...packages.filter(({ facts }) => facts.essential), ...dpkg, ...apt], needs);
  const lost = [...needed].find((item) => unknownFiles(item, input.contents));
  if (lost)
    return nothing(
      packages,
      needs,
      `${lost.facts.name} is in no archive, and its list of files was not captured`,
    );
  const placed = packages.filter(
    (item) => !item.public || (input.singleId && !needed.has(item) && ownedByOthers(item)),
  );
  const base = packages.filter((item) => needed.has(item) && item.public);
  const known = new Set([...base, ...placed]);
  const installed = packages.filter((item) => !known.has(item));
  const whole = placed.length === 0 && packages.every((item) => needs.unmet(item) === 0);
  return {
    plain: undefined,
    packages,
    needs,
    base,
    placed,
    groups: intoGroups(inOrderOfNeed(installed, needs), needs),
    tool: apt.length > 0 && whole ? 'apt' : 'dpkg',
  };
};
