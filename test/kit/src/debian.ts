import { must } from './execute.ts';
import { fastPlace } from './scratch.ts';

export type Release = 'bullseye' | 'bookworm' | 'trixie' | 'sid';

/** The Debian archive that this machine is set up with; undefined if it is set up with none. */
export const debianMirror = async (): Promise<string | undefined> => {
  const targets = await must([
    'apt-get',
    'indextargets',
    '--format',
    '$(REPO_URI) $(RELEASE) $(COMPONENT)',
    'Created-By: Packages',
  ]);
  const found = targets.split('\n').map((line) => line.split(' '));
  const main = found.find(
    ([uri, release, component]) =>
      component === 'main' && /^[a-z]+$/.test(release ?? '') && uri?.includes('debian'),
  );
  return main?.[0]?.replace(/\/$/, '');
};

export interface DebianRoot {
  readonly release: Release;
  /** A directory that is not there yet. */
  readonly path: string;
  readonly variant: 'custom' | 'minbase';
  readonly packages: readonly string[];
  /** Default true: with the nodes in /dev. */
  readonly devices?: boolean;
  /** Default false: with apt's indexes, as a machine in use has them. */
  readonly indexes?: boolean;
}

/** Makes a root file system with mmdebstrap, as root. */
export const makeDebianRoot = async ({
  release,
  path,
  variant,
  packages,
  devices = true,
  indexes = false,
}: DebianRoot): Promise<void> => {
  const mirror = await debianMirror();
  if (mirror === undefined) throw new Error('this machine names no Debian archive in its apt sources');
  await must(
    [
      'mmdebstrap',
      '--quiet',
      `--variant=${variant}`,
      `--include=${packages.join(',')}`,
      '--aptopt=APT::Install-Recommends "false"',
      '--aptopt=Acquire::Check-Valid-Until "false"',
      ...(devices ? [] : ['--skip=output/mknod']),
      ...(indexes ? ['--skip=cleanup/apt/lists'] : []),
      release,
      path,
      `deb ${mirror} ${release} main`,
    ],
    { env: { SOURCE_DATE_EPOCH: '1750000000', TMPDIR: fastPlace(1e9) } },
  );
};
