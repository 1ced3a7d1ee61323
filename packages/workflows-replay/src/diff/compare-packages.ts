import { installedPackages } from '@holotype/ecosystems';
import type { Finding, Sections } from '@holotype/model';

/** Packages that only one side has, or in another version; sorted by name and architecture. */
export const comparePackages = (before: Sections, after: Sections): Finding[] => {
  const [left, right] = [versionsOf(before), versionsOf(after)];
  const names = [...new Set([...left.keys(), ...right.keys()])].sort();
  return names.flatMap((name): Finding[] => {
    const [was, is] = [left.get(name), right.get(name)];
    if (was === is) return [];
    const code =
      was === undefined
        ? 'DIFF_PACKAGE_ADDED'
        : is === undefined
          ? 'DIFF_PACKAGE_REMOVED'
          : 'DIFF_PACKAGE_CHANGED';
    return [{ code, verdict: 'warn', message: `${name} ${was ?? 'absent'} → ${is ?? 'absent'}` }];
  });
};

const versionsOf = (sections: Sections): Map<string, string> =>
  new Map(
    installedPackages(sections).map(({ name, architecture, version }) => [
      `${name}:${architecture}`,
      version,
    ]),
  );
