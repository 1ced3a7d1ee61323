import { baseOf, type RawPath } from '@holotype/model';

/** A build of python-build-standalone. */
export interface InstallKey {
  readonly version: string;
  /** As its archives are named: `x86_64-unknown-linux-gnu`. */
  readonly target: string;
  /** Has no global lock: an archive of its own. */
  readonly isFreethreaded: boolean;
  /** Of its release: 20240814. */
  readonly release: string | undefined;
}

const uv = /^cpython-(\d[\w.]{1,20})(?:\+(\w+))?-linux-(\w+)-(gnu|musl|gnueabi|gnueabihf)$/;
const archive =
  /^cpython-(\d[\w.]{1,20})\+(\d{8})-(\w+-unknown-linux-\w+)(?:-([\w+]+))?(?:-install_only(?:_stripped)?|-full)?$/;

/**
 * What the name of a directory says: `cpython-3.12.5-linux-x86_64-gnu` of uv, or that of the archive itself. Undefined for any other, and for
 * builds of uv's with debugging.
 */
export const parseInstallKey = (directory: RawPath): InstallKey | undefined => {
  const [, version, variant, machine = '', libc = ''] = uv.exec(baseOf(directory)) ?? [];
  if (version !== undefined && (variant === undefined || variant === 'freethreaded')) {
    const target = `${machine}-unknown-linux-${libc}`;
    return { version, target, isFreethreaded: variant !== undefined, release: undefined };
  }
  const [, full, release, target, kind = ''] = archive.exec(baseOf(directory)) ?? [];
  if (full === undefined || target === undefined) return undefined;
  return { version: full, target, isFreethreaded: kind.startsWith('freethreaded'), release };
};

/** Names of the archives that it may come from, the likeliest first. */
export const archiveNames = ({ version, target, isFreethreaded, release = '' }: InstallKey): string[] => {
  const start = `cpython-${version}+${release}-${target}`;
  const ends = isFreethreaded
    ? ['freethreaded-install_only_stripped.tar.gz', 'freethreaded+pgo+lto-full.tar.zst']
    : ['install_only_stripped.tar.gz', 'install_only.tar.gz'];
  return ends.map((end) => `${start}-${end}`);
};
