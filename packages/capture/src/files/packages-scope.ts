import { cutSections, closePackages, type Owners } from '@holotype/ecosystems';
import type { Host } from '@holotype/host';
import { because, joinRaw, type RawPath, type Reason, type Sections } from '@holotype/model';
import type { RunPlan } from '../capture-request.ts';
import { CaptureError } from '../errors.ts';
import { writeComponents } from '../reach/plan-components.ts';
import { planDatabases } from '../reach/plan-databases.ts';
import { createRuleSet } from '../reach/rule-set.ts';

export interface PackagesScopeRequest {
  readonly host: Host;
  readonly sections: Sections;
  readonly owners: Owners;
  /** Names of packages. */
  readonly names: readonly string[];
  readonly include: readonly RawPath[];
  readonly exclude: readonly RawPath[];
}

/** Made by no package's files, and nothing starts without them. */
const needed = [
  '/etc/ld.so.cache',
  '/etc/passwd',
  '/etc/group',
  '/etc/localtime',
  '/etc/timezone',
  '/etc/alternatives',
];

/**
 * What `--packages` holds: each file of the packages and of what they depend on, by name, without neighbours; the database and the facts are
 * cut to the same packages. Throws CaptureError `CAPTURE_PACKAGE_MISSING`.
 */
export const planPackagesScope = (request: PackagesScopeRequest): RunPlan => {
  const { host, sections, owners, names, include, exclude } = request;
  const { files } = host;
  const { packages, missing } = closePackages(sections, { purls: new Set(), names });
  if (missing.length > 0) {
    throw new CaptureError('CAPTURE_PACKAGE_MISSING', `Not installed: ${missing.join(', ')}`, {
      hint: 'name packages as the package manager lists them',
      exit: 'missing',
    });
  }
  const nameOf = new Map(packages.map(({ purl, name }) => [purl, name] as const));
  const rules = createRuleSet(because('not-of-packages'));
  const hold = (path: RawPath, reason: Reason) => {
    rules.set(path, true, reason);
  };
  for (const [path, { purl }] of owners.of(new Set(nameOf.keys()))) {
    const type = files.lstat(path)?.type;
    if (type !== undefined && type !== 'directory') hold(path, because('package', nameOf.get(purl)));
  }
  for (const path of needed) if (files.lstat(path)) hold(path, because('every-root'));
  for (const name of files.list('/')) {
    const path = joinRaw('/', name);
    if (files.lstat(path)?.type === 'symlink') hold(path, because('root-link'));
  }
  for (const path of include) hold(path, because('asked-for'));
  const leaveOut = () => {
    for (const path of exclude) {
      rules.release(path);
      rules.set(path, false, because('asked-to-leave-out'));
    }
  };
  leaveOut();
  const databases = planDatabases({ files, sections, packages, rules, touched: new Map() });
  writeComponents(databases.components, rules);
  leaveOut();
  return {
    rules: rules.rules(),
    sections: cutSections({
      files,
      sections,
      owners,
      packages: nameOf.keys(),
      holdings: rules.holdings(),
    }),
    substitutes: databases.substitutes,
    gaps: databases.gaps,
  };
};
