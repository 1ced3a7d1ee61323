/** What one architecture is called: by uname and of ELF files, by Debian, and by Go, whose names the OCI takes. */
const rows: readonly (readonly [uname: string, debian: string, go: string])[] = [
  ['x86_64', 'amd64', 'amd64'],
  ['i686', 'i386', '386'],
  ['aarch64', 'arm64', 'arm64'],
  ['armv7l', 'armhf', 'arm'],
  ['armel', 'armel', 'arm'],
  ['ppc64le', 'ppc64el', 'ppc64le'],
  ['mips64el', 'mips64el', 'mips64le'],
  ['loongarch64', 'loong64', 'loong64'],
];

/** uname's name for one of a package manager's; those that are not listed are alike. */
export const unameOf = (name: string): string => rows.find(([, debian]) => debian === name)?.[0] ?? name;

/** Go's name for one of uname's or of a package manager's; those that are not listed are alike. */
export const goNameOf = (name: string): string =>
  rows.find(([uname, debian]) => uname === name || debian === name)?.[2] ?? name;
