import { counted } from '@holotype/model';
import type { Division } from './division.ts';
import type { Package } from './dpkg/packages.ts';
import { BuilderError } from '../../recipe/errors.ts';
import type { PackageFile } from '../../recipe/file.ts';
import type { InstallStep } from '../../recipe/step.ts';
import type { BuilderInput } from '../../recipe/input.ts';
import { installScript } from './install-script.ts';

const grammar = {
  name: /^[a-z0-9][a-z0-9+.-]*$/,
  version: /^(?:[0-9]+:)?[A-Za-z0-9.+~-]+$/,
  architecture: /^[a-z0-9-]+$/,
};

/** Named as archives do, without the epoch. Throws BuilderError for what is no Debian name, version or architecture. */
const fileOf = (item: Package, folder: string, artifact: number): PackageFile => {
  const { name, version, architecture } = item.facts;
  for (const [what, value] of Object.entries({ name, version, architecture }))
    if (!grammar[what as keyof typeof grammar].test(value))
      throw new BuilderError(
        'BUILDER_UNQUOTABLE',
        `A package has a ${what} that no Debian package can have: ${JSON.stringify(value)}`,
        'take another copy of the capsule; this one was not made by holotype',
      );
  return {
    kind: 'package',
    path: `${folder}/${name}_${version.replace(/^[0-9]+:/, '')}_${architecture}.deb`,
    what: `${name} ${version}`,
    artifact,
  };
};

const archiveOf = ({ facts: { origin } }: Package): string => {
  if (origin.kind !== 'listed') return 'an archive that the machine did not name';
  const suite = origin.codename ?? origin.suite;
  return `${origin.archive === undefined ? '' : `${origin.archive}, `}${suite}/${origin.component}`;
};

const tabulate = (rows: readonly (readonly string[])[]): string[] => {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows.map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd());
};

/** Why each package is there: asked for, or the first by name that needs it; else what dpkg's front ends noted. */
const reasons = ({ packages, needs }: Division): ReadonlyMap<Package, string> => {
  const wanted = new Map<Package, string>();
  for (const item of packages)
    for (const one of needs.of(item)) if (!wanted.has(one)) wanted.set(one, `for ${item.facts.name}`);
  return new Map(
    packages.map(
      (item) =>
        [item, item.facts.manual ? 'asked for by name' : (wanted.get(item) ?? 'marked automatic')] as const,
    ),
  );
};

const stepOf = (
  group: readonly Package[],
  at: number,
  count: number,
  input: BuilderInput,
  division: Division,
  why: ReadonlyMap<Package, string>,
): InstallStep => {
  const number = String(at + 1).padStart(2, '0');
  const folder = `packages/${number}`;
  const archives = [...new Set(group.map(archiveOf))];
  const [only] = archives;
  return {
    kind: 'install',
    id: `packages-${number}`,
    title: `Packages, ${String(at + 1)} of ${String(count)}: ${counted(group.length, 'package')}${archives.length === 1 ? ` from ${only ?? ''}` : ''}`,
    why: tabulate(
      group.map((item) => [
        item.facts.name,
        item.facts.version,
        ...(archives.length === 1 ? [] : [archiveOf(item)]),
        why.get(item) ?? '',
      ]),
    ),
    folder,
    files: group.flatMap((item) => (item.public ? [fileOf(item, folder, item.public.artifact)] : [])),
    packages: group.map(({ facts }) => facts.purl),
    script: installScript(division.tool, input.singleId),
  };
};

/** Public packages, installed by apt or dpkg in the order of need, in the versions that the machine had. */
export const packageSteps = (input: BuilderInput, division: Division): InstallStep[] => {
  const why = reasons(division);
  const { groups } = division;
  return groups.map((group, at) => stepOf(group, at, groups.length, input, division, why));
};
