import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkout, makeMiniatureRoot, makeStore } from '@holotype/kit';
import { type CliResult, holotype, program, type StartedCli, startProgram } from '../hostile/cli.ts';
import { mountSmallDisk } from '../hostile/small-disk.ts';
import { temporary } from '../hostile/temporary.ts';
import { mayMount } from './has-run-machine.ts';

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

type Place = Pick<FreezeOptions, 'directory' | 'user' | 'variables' | 'script'>;

/** Where runs are frozen. */
export interface RunMachine {
  /** Its root, seen from here; empty where it is the one that the tests run in. */
  readonly root: string;
  /** On the machine: where projects lie. */
  readonly home: string;
  /** A directory beside it, for capsules' replays. */
  readonly place: string;
  /** What a headline says besides, as replays cannot be kept apart here. */
  readonly remarks: '' | ', with remarks';
  /** The words that start `holotype` there, before its arguments. */
  readonly enter: (where: Required<Place>) => readonly [string, ...string[]];
}

/** A machine of two dozen files, on a disk of its own, where freezing takes two seconds: the account of every path is short. */
export interface OwnMachine extends RunMachine {
  /** Gives its disk so many bytes. */
  readonly resize: (size: number) => void;
}

const rootUser = '0:0';

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
): OwnMachine => {
  const place = temporary(finished);
  const disk = mountSmallDisk(`${place}/machine`, machineSize);
  finished(disk.unmount);
  const root = disk.path;
  makeMiniatureRoot(root, [...programs, 'wc', 'yes', ...more]);
  for (const name of ['dev', 'etc', 'proc', 'root', 'sys', 'tmp', 'var/tmp', checkout.slice(1)])
    mkdirSync(join(root, name), { recursive: true });
  chmodSync(join(root, 'tmp'), 0o1777);
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\n');
  const enterOwn: RunMachine['enter'] = ({ directory, user, variables, script }) => [
    ...(['unshare', '--mount', '--uts', '--propagation', 'private'] as const),
    ...['sh', '-c', enter, root, checkout, directory, user, ...variables, '/bin/node', script],
  ];
  return { root, home: '/root', place, remarks: '', enter: enterOwn, resize: disk.resize };
};

/** This machine itself, where nobody may mount: projects lie in a directory for temporary files. */
const borrowMachine = (finished: (use: () => void) => void): RunMachine => {
  const place = temporary(finished);
  const home = join(place, 'home');
  for (const store of ['store', 'home/.cache/holotype']) makeStore(join(place, store));
  mkdirSync(home, { recursive: true });
  const path = process.env['PATH'] ?? '';
  return {
    ...{ root: '', home, place, remarks: ', with remarks' },
    enter: ({ directory, user, variables, script }) => {
      if (user !== rootUser) throw new Error('nobody else can be had on this machine');
      const own = [`HOME=${home}`, `PATH=${path}`, 'LANG=C.UTF-8', 'NO_COLOR=1'];
      return ['env', '-i', '-C', directory, ...own, ...variables, process.execPath, script];
    },
  };
};

/** A machine of its own where one can be made, else this one: for tests that need nothing but a directory. */
export const findRunMachine = (
  finished: (use: () => void) => void,
  more: readonly string[] = [],
): RunMachine => (mayMount() ? makeRunMachine(finished, more) : borrowMachine(finished));

/** Makes `NAME` in its home; the script becomes `run.sh`. */
export const makeProject = (
  { root, home }: RunMachine,
  name: string,
  script: string,
  files: Readonly<Record<string, string>> = {},
): void => {
  for (const [path, text] of Object.entries({ ...files, 'run.sh': `#!/bin/sh\n${script}\n` })) {
    const at = join(root, home, name, path);
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, text, { mode: 0o755 });
  }
};

export interface FreezeOptions {
  /** Default: `./run.sh`. */
  readonly argv?: readonly string[];
  readonly flags?: readonly string[];
  /** On the machine; default `HOME/NAME.capsule`. */
  readonly capsule?: string;
  /** On the machine; default `HOME/NAME`. */
  readonly directory?: string;
  /** `UID:GID`; default root. */
  readonly user?: string;
  /** `NAME=VALUE`, beside those that every run has. */
  readonly variables?: readonly string[];
  /** The command line's script on the machine; default that of the checkout. */
  readonly script?: string;
}

const startInside = (
  machine: RunMachine,
  { directory = '/', user = rootUser, variables = [], script = program }: Place,
  argv: readonly string[],
): StartedCli => {
  const [first, ...rest] = machine.enter({ directory, user, variables, script });
  return startProgram(first, [...rest, ...argv]);
};

/** Starts `holotype freeze` in the project. */
export const startFreeze = (machine: RunMachine, name: string, options: FreezeOptions = {}): StartedCli => {
  const { argv = ['./run.sh'], flags = [], capsule = `${machine.home}/${name}.capsule` } = options;
  const { directory = `${machine.home}/${name}` } = options;
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

/** Where the capsule of a project lies, seen from here. */
export const capsuleOf = ({ root, home }: RunMachine, name: string): string =>
  `${root}${home}/${name}.capsule`;

/** The arguments that replay it, reports and outputs going to `output`. */
export const replayArguments = (machine: RunMachine, name: string, output = `${name}.replay`): string[] => [
  ...['replay', capsuleOf(machine, name), '--offline', '--store', `${machine.place}/store`],
  ...['-o', `${machine.place}/${output}`],
];

export const replay = (
  machine: RunMachine,
  name: string,
  flags: readonly string[] = [],
): Promise<CliResult> => holotype([...replayArguments(machine, name), ...flags], { cwd: machine.place });
