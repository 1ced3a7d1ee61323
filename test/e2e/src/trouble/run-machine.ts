import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkout, makeMiniatureRoot } from '@holotype/kit';
import { type CliResult, holotype, program, type StartedCli, startProgram } from '../hostile/cli.ts';
import { mountSmallDisk } from '../hostile/small-disk.ts';
import { temporary } from '../hostile/temporary.ts';

const programs = [
  'sh',
  'cat',
  'chmod',
  'cp',
  'env',
  'head',
  'ln',
  'mkdir',
  'mount',
  'mv',
  'node',
  'od',
  'rm',
  'setsid',
  'sleep',
  'strace',
  'touch',
  'unshare',
];

/** A machine of two dozen files, on a disk of its own, where freezing takes two seconds: the account of every path is short. */
export interface RunMachine {
  /** Its root, seen from here. */
  readonly root: string;
  /** A directory beside it, for capsules' replays. */
  readonly place: string;
  /** Gives its disk so many bytes. */
  readonly resize: (size: number) => void;
}

/** Bytes of the disk. */
export const machineSize = 512 * 1024 * 1024;

// The checkout is bound in, for the command line itself; the mounts go with the process.
const enter = `
mount --bind "$1" "$0$1" && mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" || exit 99
root=$0 directory=$2 user=$3; shift 3
echo wonderland > /proc/sys/kernel/hostname || exit 99
exec chroot --userspec="$user" "$root" /bin/env -i -C "$directory" HOME=/root PATH=/bin LANG=C.UTF-8 NO_COLOR=1 "$@"`;

/** `more`: programs that it has besides. Throws for users who may not mount. */
export const makeRunMachine = (
  finished: (use: () => void) => void,
  more: readonly string[] = [],
): RunMachine => {
  const place = temporary(finished);
  const disk = mountSmallDisk(`${place}/machine`, machineSize);
  finished(disk.unmount);
  const root = disk.path;
  makeMiniatureRoot(root, [...programs, 'wc', 'yes', ...more]);
  for (const name of ['dev', 'etc', 'proc', 'root', 'sys', 'tmp', 'var/tmp', checkout.slice(1)])
    mkdirSync(join(root, name), { recursive: true });
  chmodSync(join(root, 'tmp'), 0o1777);
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\n');
  return { root, place, resize: disk.resize };
};

/** Makes `/root/NAME` there; the script becomes `run.sh`. */
export const makeProject = (
  { root }: RunMachine,
  name: string,
  script: string,
  files: Readonly<Record<string, string>> = {},
): void => {
  for (const [path, text] of Object.entries({ ...files, 'run.sh': `#!/bin/sh\n${script}\n` })) {
    const at = join(root, 'root', name, path);
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, text, { mode: 0o755 });
  }
};

export interface FreezeOptions {
  /** Default: `./run.sh`. */
  readonly argv?: readonly string[];
  readonly flags?: readonly string[];
  /** On the machine; default `/root/NAME.capsule`. */
  readonly capsule?: string;
  /** On the machine; default `/root/NAME`. */
  readonly directory?: string;
  /** `UID:GID`; default root. */
  readonly user?: string;
  /** `NAME=VALUE`, beside those that every run has. */
  readonly variables?: readonly string[];
}

type Place = Pick<FreezeOptions, 'directory' | 'user' | 'variables'>;

const startInside = (
  { root }: RunMachine,
  { directory = '/', user = '0:0', variables = [] }: Place,
  argv: readonly string[],
): StartedCli => {
  const inside = ['sh', '-c', enter, root, checkout, directory, user];
  const own = ['--mount', '--uts', '--propagation', 'private', ...inside];
  return startProgram('unshare', [...own, ...variables, '/bin/node', program, ...argv]);
};

/** Starts `holotype freeze` in the project. */
export const startFreeze = (machine: RunMachine, name: string, options: FreezeOptions = {}): StartedCli => {
  const { argv = ['./run.sh'], flags = [], capsule = `/root/${name}.capsule` } = options;
  const { directory = `/root/${name}` } = options;
  const wanted = ['--reach', 'files', '--full', '--offline', '-o', capsule, ...flags];
  return startInside(machine, { ...options, directory }, ['freeze', ...wanted, '--', ...argv]);
};

/** Starts `holotype freeze --resume PARTIAL`, a path on the machine. */
export const startResume = (
  machine: RunMachine,
  partial: string,
  flags: readonly string[] = [],
): StartedCli => startInside(machine, {}, ['freeze', '--resume', partial, '--offline', ...flags]);

export const freeze = (machine: RunMachine, name: string, options?: FreezeOptions): Promise<CliResult> =>
  startFreeze(machine, name, options).ended;

/** The arguments that replay `/root/NAME.capsule`, reports and outputs going to `output`. */
export const replayArguments = (machine: RunMachine, name: string, output = `${name}.replay`): string[] => [
  ...['replay', `${machine.root}/root/${name}.capsule`, '--offline', '--store', `${machine.place}/store`],
  ...['-o', `${machine.place}/${output}`],
];

export const replay = (
  machine: RunMachine,
  name: string,
  flags: readonly string[] = [],
): Promise<CliResult> => holotype([...replayArguments(machine, name), ...flags], { cwd: machine.place });
