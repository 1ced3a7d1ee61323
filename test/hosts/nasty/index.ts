import { join } from 'node:path';
import { makeDebianRoot, type Release } from '@holotype/kit';
import { makeChanges } from './changes.ts';
import { makeMetadata } from './metadata.ts';
import { makeNames, makeWhiteouts } from './names.ts';
import { makeNodes } from './nodes.ts';
import { installOwnPackages } from './packages.ts';

export interface NastyRequest {
  readonly release: Release;
  /** An existing directory that will hold the root and the packages. */
  readonly directory: string;
  /** A compiler and all of minbase; otherwise 110 MB. */
  readonly large: boolean;
  /** Bytes of the hole in a sparse file. */
  readonly hole: number;
}
export interface NastyHost {
  readonly root: string;
  /** A `--mirror` that has the one package of ours that is public. */
  readonly mirror: string;
}

const small = [
  'base-files',
  'base-passwd',
  'bash',
  'coreutils',
  'dash',
  'debian-archive-keyring',
  'debianutils',
  'diffutils',
  'dpkg',
  'findutils',
  'grep',
  'gzip',
  'iputils-ping',
  'libc-bin',
  'libpam-runtime',
  'login',
  'passwd',
  'perl-base',
  'python3-minimal',
  'sed',
  'tar',
];
const large = ['gcc', 'iputils-ping', 'libc6-dev', 'python3-minimal', 'python3-venv'];

/** A Debian root with everything in it that a capture could lose. Needs root, mmdebstrap, dpkg-deb, setcap, setfacl and setfattr. */
export const makeNastyHost = async (request: NastyRequest): Promise<NastyHost> => {
  const root = join(request.directory, 'root');
  const packages = join(request.directory, 'packages');
  await makeDebianRoot({
    release: request.release,
    path: root,
    variant: request.large ? 'minbase' : 'custom',
    packages: request.large ? large : small,
  });
  await installOwnPackages(root, packages);
  await makeChanges(root, request.large);
  makeNames(root);
  await makeNodes(root, request.hole);
  await makeMetadata(root);
  return { root, mirror: `file://${packages}/{name}_{version}_{arch}.deb` };
};

/** A root of a few files, some with names that an OCI layer takes for deletions. */
export const makeWhiteoutHost = (directory: string): string => {
  const root = join(directory, 'root');
  makeWhiteouts(root);
  return root;
};
