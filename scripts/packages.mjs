// System packages that the tests' engines come from. Missing ones are named, and installed where that may be done.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

/** Program to the Debian package that has it. */
const engines = {
  mmdebstrap: 'mmdebstrap',
  bwrap: 'bubblewrap',
  newuidmap: 'uidmap',
  'arch-test': 'arch-test',
  fakechroot: 'fakechroot',
  proot: 'proot',
  skopeo: 'skopeo',
  umoci: 'umoci',
  buildah: 'buildah',
  podman: 'podman',
  runc: 'runc',
  mksquashfs: 'squashfs-tools',
  squashfuse: 'squashfuse',
  'ch-run': 'charliecloud',
  'docker-registry': 'docker-registry',
  setfacl: 'acl',
  setfattr: 'attr',
  setcap: 'libcap2-bin',
  gpgv: 'gpgv',
  slurmctld: 'slurm-wlm',
  slurmd: 'slurm-wlm',
  munged: 'munge',
  zstd: 'zstd',
  xz: 'xz-utils',
};

const directories = [...(process.env.PATH ?? '').split(':'), '/usr/local/sbin', '/usr/sbin', '/sbin'];
const isThere = (program) =>
  directories.some((directory) => {
    try {
      accessSync(join(directory, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

const run = (argv, stderr = 'inherit') =>
  spawnSync(argv[0], argv.slice(1), { stdio: ['ignore', 'ignore', stderr] }).status === 0;

/** Names the missing engines; installs them if `install` and this is root or sudo asks no password. */
export const bringEngines = (install) => {
  const missing = Object.entries(engines).filter(([program]) => !isThere(program));
  // Debian leaves pip out of python3's venv.
  const lacksVenv = isThere('python3') && !run(['python3', '-c', 'import ensurepip, venv'], 'ignore');
  const packages = [...new Set([...missing.map(([, name]) => name), ...(lacksVenv ? ['python3-venv'] : [])])];
  if (packages.length === 0) return;
  const prefix = process.getuid() === 0 ? [] : run(['sudo', '-n', 'true']) ? ['sudo', '-n'] : undefined;
  if (install && prefix && isThere('apt-get')) {
    console.log(`installing for the tests: ${packages.join(' ')}`);
    const apt = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-y'];
    run([...apt, 'update']);
    if (run([...apt, 'install', '--no-install-recommends', ...packages, 'debian-archive-keyring'])) return;
  }
  console.log(`missing, so some tests are left out (each says so at the end): ${packages.join(' ')}`);
};
