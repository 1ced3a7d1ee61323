import type { AptSection, DpkgPackage, DpkgSection } from '@holotype/model';
import type { CandidateContext } from '../../candidates.ts';
import { poolUrl } from './archives.ts';
import { expandTemplate, type Mirror } from './mirrors.ts';

/** What a search for packages goes by. */
export interface Search {
  readonly context: CandidateContext;
  readonly dpkg: DpkgSection;
  readonly apt: AptSection;
  readonly mirrors: readonly Mirror[];
  /** Components that a package may be in. */
  readonly components: readonly string[];
}

export const namesOf = (packages: readonly DpkgPackage[]): ReadonlySet<string> =>
  new Set(packages.map(({ name }) => name));

/** The machine's own first. */
export const architecturesOf = ({ dpkg }: Search): string[] => [
  dpkg.architecture,
  ...dpkg.foreignArchitectures,
];

/** Other places that may have a file whose pool path and hash are known. */
export const elsewhere =
  (search: Search, found: DpkgPackage): ((filename: string) => string[]) =>
  (filename) =>
    search.mirrors.flatMap(({ kind, text }) =>
      kind === 'base' ? [poolUrl(text, filename)] : expandTemplate(text, found, search.components),
    );
