import type { DpkgPackage } from '@holotype/model';
import type { BuilderInput, ShippedPackage } from '../../../recipe/input.ts';
import { fieldOf } from '../../deb822.ts';
import { isInstalled, type Relations, relationsOf } from '../../relations.ts';

/** An installed Debian package, and what is to be had of it. */
export interface Package {
  /** `name:architecture`. */
  readonly key: string;
  readonly facts: DpkgPackage;
  readonly relations: Relations;
  /** The public package that it was installed from; undefined if no archive has it, or too little of it is held. */
  readonly public: { readonly artifact: number; readonly shipped: ShippedPackage } | undefined;
  /** How dpkg names its files in info/: with the architecture where several of one name can be installed. */
  readonly infoName: string;
}

/** The text of its control file; empty for a package without one. */
export const controlOf = ({ texts }: ShippedPackage): string => texts.get('/control') ?? '';

/** Every installed package that the capture holds, in the Manifest's order: the Lock answers for no other. */
export const packagesOf = ({ manifest, lock, shipped, tree }: BuilderInput): Package[] => {
  const answers = new Map(lock.packages.map((answer) => [answer.purl, answer] as const));
  const paths = new Set(tree.flatMap(({ path }) => (path.startsWith('/var/lib/dpkg/info/') ? [path] : [])));
  return (manifest.sections.dpkg?.packages ?? [])
    .filter((facts) => answers.has(facts.purl) && isInstalled(facts))
    .map((facts): Package => {
      const artifact = answers.get(facts.purl)?.artifact;
      const ships = artifact === undefined ? undefined : shipped[artifact];
      const key = `${facts.name}:${facts.architecture}`;
      const several = ships
        ? fieldOf(controlOf(ships), 'Multi-Arch') === 'same'
        : paths.has(`/var/lib/dpkg/info/${key}.list`);
      return {
        key,
        facts,
        relations: relationsOf(facts),
        public: artifact === undefined || !ships ? undefined : { artifact, shipped: ships },
        infoName: several ? key : facts.name,
      };
    });
};
