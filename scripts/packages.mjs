// System packages that the tests' engines come from. Missing ones are named, and with --install installed where that may be done.
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
  fusermount3: 'fuse3',
  'ch-run': 'charliecloud',
  'docker-registry': 'docker-registry',
  setfacl: 'acl',
  setfattr: 'attr',
  setcap: 'libcap2-bin',
  gpgv: 'gpgv',
  'ssh-keygen': 'openssh-client',
  slurmctld: 'slurm-wlm',
  slurmd: 'slurm-wlm',
  munged: 'munge',
  mpirun: 'openmpi-bin',
  zstd: 'zstd',
  xz: 'xz-utils',
  gcc: 'gcc',
  make: 'make',
  strace: 'strace',
  gdb: 'gdb-minimal',
  python3: 'python3',
  ruby: 'ruby',
  sqlite3: 'sqlite3',
  busybox: 'busybox-static',
  qpdf: 'qpdf',
  pdfdetach: 'poppler-utils',
  mutool: 'mupdf-tools',
  pdflatex: 'texlive-latex-base',
  zip: 'zip',
  zsh: 'zsh',
  fish: 'fish',
  man: 'man-db',
  groff: 'groff-base',
  chromium: 'chromium',
};

/** What they need besides, which Debian only recommends. */
const companions = { gcc: ['libc6-dev'] };

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

/** Whom nobody installs a PRoot for gets the one that a replay would bring, in a store that the tests copy theirs from. */
export const bringProot = async (path) => {
  if (isThere('proot')) return;
  const { createContext } = await import('../packages/workflows-replay/dist/index.js');
  const { bringProot: bring } = await import('../packages/workflows-replay/dist/way-in/proot.js');
  try {
    await bring(createContext({ store: path }));
  } catch (error) {
    console.log(`PRoot cannot be brought for the tests: ${error.message}`);
  }
};

/** Names the missing engines; installs them if `install` and this is root or sudo asks no password. */
const bringEngines = (install) => {
  const missing = Object.entries(engines).filter(([program]) => !isThere(program));
  // Debian leaves pip out of python3's venv.
  const lacksVenv = !isThere('python3') || !run(['python3', '-c', 'import ensurepip, venv'], 'ignore');
  const names = missing.flatMap(([program, name]) => [name, ...(companions[program] ?? [])]);
  const packages = [...new Set([...names, ...(lacksVenv ? ['python3-venv'] : [])])];
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

if (process.argv[1] === import.meta.filename) bringEngines(process.argv.includes('--install'));
