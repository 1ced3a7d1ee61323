import { cutDatabases, type InstalledPackage, type Component, type Substitutes } from '@holotype/ecosystems';
import type { HostFiles } from '@holotype/host';
import { because, type Gap, type RawPath, rawToText, type Sections } from '@holotype/model';
import type { RuleSet } from './rule-set.ts';

interface DatabasePlanRequest {
  readonly files: HostFiles;
  readonly sections: Sections;
  readonly packages: readonly InstalledPackage[];
  /** With everything else that is held. */
  readonly rules: RuleSet;
  readonly touched: ReadonlyMap<RawPath, number>;
}
interface DatabasePlan {
  readonly components: readonly Component[];
  readonly substitutes: Substitutes;
  readonly gaps: readonly Gap[];
}

/** The databases of packages cut to `packages`. What the run itself read of them stays as it was read, and is a gap. */
export const planDatabases = ({
  files,
  sections,
  packages,
  rules,
  touched,
}: DatabasePlanRequest): DatabasePlan => {
  const cuts = cutDatabases(files, sections, packages, (path) => rules.ruleFor(path).held);
  return {
    components: cuts.map(({ database, paths }) => ({
      reason: because('database', database),
      path: undefined,
      whole: [],
      without: [],
      files: paths,
    })),
    substitutes: new Map(
      cuts.flatMap(({ substitutes }) => [...substitutes].filter(([path]) => !touched.has(path))),
    ),
    gaps: cuts.flatMap(({ section, substitutes }) =>
      [...substitutes.keys()]
        .filter((path) => touched.has(path))
        .map((path) => ({
          section,
          where: rawToText(path),
          why: 'excluded' as const,
          detail: 'the run used it: not cut to the packages that are here, so it names others too',
        })),
    ),
  };
};
