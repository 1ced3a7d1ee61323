import type { Sections } from '@holotype/model';

// dpkg's names for what uname calls otherwise.
const unameOf: Readonly<Record<string, string>> = {
  amd64: 'x86_64',
  i386: 'i686',
  arm64: 'aarch64',
  armhf: 'armv7l',
  ppc64el: 'ppc64le',
};

/** What its programs are compiled for: the file of its shell and its package manager say it better than its kernel. */
export const environmentArchitecture = ({ os, dpkg, kernel, cpu }: Sections): string | undefined => {
  const running = kernel?.state === 'running' ? kernel.machine : undefined;
  const packages = dpkg && (unameOf[dpkg.architecture] ?? dpkg.architecture);
  return os?.architecture ?? packages ?? running ?? cpu?.architecture;
};

/** What a host runs: its kernel decides. */
export const hostArchitecture = ({ os, kernel, cpu }: Sections): string | undefined =>
  (kernel?.state === 'running' ? kernel.machine : undefined) ?? cpu?.architecture ?? os?.architecture;
