import type { HostFiles } from '@holotype/host';
import { type DpkgPackage, type Gap, type RawPath, rawToText } from '@holotype/model';
import { cutDatabase, type Substitutes } from '../database/index.ts';
import type { Piece } from './piece.ts';
import type { RuleSet } from './rule-set.ts';

interface DatabasePlanRequest {
  readonly files: HostFiles;
  readonly packages: readonly DpkgPackage[];
  /** With everything else that is held. */
  readonly rules: RuleSet;
  readonly touched: ReadonlyMap<RawPath, number>;
}
interface DatabasePlan {
  readonly piece: Piece;
  readonly substitutes: Substitutes;
  readonly gaps: readonly Gap[];
}

/** The database of dpkg cut to `packages`. What the run itself read of it stays as it was read, and is a gap. */
export const planDatabase = ({ files, packages, rules, touched }: DatabasePlanRequest): DatabasePlan => {
  const isHeld = (path: RawPath) => rules.ruleFor(path).held;
  const cut =
    packages.length === 0 ? { paths: [], substitutes: new Map() } : cutDatabase({ files, packages, isHeld });
  const substitutes: Substitutes = cut.substitutes;
  const asRead = [...substitutes.keys()].filter((path) => touched.has(path));
  return {
    piece: { name: 'dpkg database', path: undefined, whole: [], without: [], files: cut.paths },
    substitutes: new Map([...substitutes].filter(([path]) => !touched.has(path))),
    gaps: asRead.map((path) => ({
      section: 'dpkg',
      where: rawToText(path),
      why: 'excluded',
      detail: 'the run used it: not cut to the packages that are here, so it names others too',
    })),
  };
};
