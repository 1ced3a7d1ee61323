import type { DpkgPackage } from '@holotype/model';
import type { BuilderInput, ShippedPackage } from '../input.ts';
import { readRelations, readStanza } from './control.ts';

/** An installed Debian package, and what is to be had of it. */
export interface Package {
  /** `name:architecture`. */
  readonly key: string;
  readonly facts: DpkgPackage;
  /** Clauses of names. */
  readonly depends: readonly (readonly string[])[];
  readonly preDepends: readonly (readonly string[])[];
  readonly provides: readonly string[];
  /** The public package that it was installed from; undefined if no archive has it, or too little of it is held. */
  readonly public: { readonly artifact: number; readonly shipped: ShippedPackage } | undefined;
  /** How dpkg names its files in info/: with the architecture where several of one name can be installed. */
  readonly infoName: string;
}

const installed = (status: string) =>
  /\b(installed|triggers-awaited|triggers-pending)$/.test(status) && !status.endsWith('half-installed');

/** Every installed package that the capture holds, in the Manifest's order: the Lock answers for no other. */
export const packagesOf = ({ manifest, lock, shipped, tree }: BuilderInput): Package[] => {
  const answers = new Map(lock.packages.map((answer) => [answer.purl, answer] as const));
  const paths = new Set(tree.flatMap(({ path }) => (path.startsWith('/var/lib/dpkg/info/') ? [path] : [])));
  return (manifest.sections.dpkg?.packages ?? [])
    .filter(({ purl, status }) => answers.has(purl) && installed(status))
    .map((facts): Package => {
      const artifact = answers.get(facts.purl)?.artifact;
      const ships = artifact === undefined ? undefined : shipped[artifact];
      const key = `${facts.name}:${facts.architecture}`;
      const several = ships
        ? readStanza(ships.control).get('multi-arch') === 'same'
        : paths.has(`/var/lib/dpkg/info/${key}.list`);
      return {
        key,
        facts,
        depends: readRelations(facts.depends),
        preDepends: readRelations(facts.preDepends),
        provides: readRelations(facts.provides).flat(),
        public: artifact === undefined || !ships ? undefined : { artifact, shipped: ships },
        infoName: several ? key : facts.name,
      };
    });
};
