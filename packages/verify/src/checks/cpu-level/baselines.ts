import type { Sections } from '@holotype/model';

/** https://gitlab.com/x86-psABIs/x86-64-ABI: each holds the one before. */
export const levels = ['v1', 'v2', 'v3', 'v4'] as const;
export type Level = (typeof levels)[number];

interface Baseline {
  /** ID of os-release. */
  readonly ids: readonly string[];
  /** First major version that this holds for, up to the next row of the same distribution. */
  readonly from: number;
  /** Last major version that is known. */
  readonly to: number;
  readonly level: Level;
}

// Release notes of each distribution, read 2026; AlmaLinux 10 has a v2 build beside this one and says which in its variant.
const baselines: readonly Baseline[] = [
  { ids: ['debian', 'raspbian'], from: 9, to: 13, level: 'v1' },
  { ids: ['ubuntu'], from: 16, to: 26, level: 'v1' },
  { ids: ['rhel', 'rocky', 'almalinux', 'ol', 'centos'], from: 7, to: 8, level: 'v1' },
  { ids: ['rhel', 'rocky', 'almalinux', 'ol', 'centos'], from: 9, to: 9, level: 'v2' },
  { ids: ['rhel', 'rocky', 'ol', 'centos'], from: 10, to: 10, level: 'v3' },
];

/** The level that a distribution is compiled for; undefined where the table does not say. */
export const baselineOf = (os: Sections['os']): Level | undefined => {
  const major = Number(/^\d+/.exec(os?.versionId ?? '')?.[0]);
  return baselines.find(({ ids, from, to }) => ids.includes(os?.id ?? '') && major >= from && major <= to)
    ?.level;
};
