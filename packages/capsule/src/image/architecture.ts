import { packageArchitecture } from '@holotype/ecosystems';
import type { Sections } from '@holotype/model';

/** Names of package managers and of uname to Go's, which the OCI uses; all others are alike. */
const goNames: Readonly<Record<string, string>> = {
  i386: '386',
  armhf: 'arm',
  armel: 'arm',
  ppc64el: 'ppc64le',
  mips64el: 'mips64le',
  x86_64: 'amd64',
  i686: '386',
  aarch64: 'arm64',
  armv7l: 'arm',
  loongarch64: 'loong64',
};

/** What its programs are compiled for, as Go calls it: as its package manager says, else its C library and its shell; amd64 where nothing does. */
export const imageArchitecture = (sections: Sections): string => {
  const { libc, os } = sections;
  const name = packageArchitecture(sections) ?? libc?.architecture ?? os?.architecture ?? 'amd64';
  return goNames[name] ?? name;
};
