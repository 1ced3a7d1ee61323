import { packageArchitecture } from '@holotype/ecosystems';
import type { Sections } from '@holotype/model';

// Package managers' names for what uname calls otherwise.
const unameOf: Readonly<Record<string, string>> = {
  amd64: 'x86_64',
  i386: 'i686',
  arm64: 'aarch64',
  armhf: 'armv7l',
  ppc64el: 'ppc64le',
};

/** What its programs are compiled for: the file of its shell and its package manager say it better than its kernel. */
export const environmentArchitecture = (sections: Sections): string | undefined => {
  const { os, kernel, cpu } = sections;
  const running = kernel?.state === 'running' ? kernel.machine : undefined;
  const named = packageArchitecture(sections);
  const packages = named === undefined ? undefined : (unameOf[named] ?? named);
  return os?.architecture ?? packages ?? running ?? cpu?.architecture;
};

/** What a host runs: its kernel decides. */
export const hostArchitecture = ({ os, kernel, cpu }: Sections): string | undefined =>
  (kernel?.state === 'running' ? kernel.machine : undefined) ?? cpu?.architecture ?? os?.architecture;
