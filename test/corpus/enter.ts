import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

/** A place inside a root that shows one of this machine, read-only. */
export interface Bind {
  readonly from: string;
  readonly to: string;
}

export interface Entry {
  readonly root: string;
  readonly user: { readonly uid: number; readonly home: string; readonly name: string };
  readonly cwd: string;
  readonly binds: readonly Bind[];
  /** What is written below `cwd` goes here instead; a directory with `made` and `work`. */
  readonly aside?: string;
  /** Without, nothing but the processes of this entry can be reached. */
  readonly network: boolean;
  readonly env: Readonly<Record<string, string>>;
}

export interface Done {
  /** Undefined if it was ended for taking too long. */
  readonly code: number | undefined;
  readonly seconds: number;
}

// A chroot would forbid user namespaces: a replay needs a real root. Arguments: root, working directory, where its changes go, number of
// binds, then from/to/mode of each, then the command.
const script = `
set -e
root=$1; cwd=$2; aside=$3; count=$4; shift 4
mount --bind "$root" "$root"; cd "$root"; mkdir -p dev proc sys tmp
mount -t proc proc proc; mount --rbind /sys sys; mount --rbind /dev dev
mount -t tmpfs -o mode=1777 shm dev/shm
while [ "$count" -gt 0 ]; do
  if [ -d "$1" ]; then mkdir -p ".$2"; else mkdir -p ".\${2%/*}"; [ -e ".$2" ] || : > ".$2"; fi
  mount --bind "$1" ".$2"; [ "$3" = rw ] || mount -o remount,bind,ro ".$2"
  shift 3; count=$((count - 1))
done
[ -z "$aside" ] || mount -t overlay -o "lowerdir=.$cwd,upperdir=$aside/made,workdir=$aside/work" made ".$cwd"
pivot_root . .; hash -r; umount -l .; cd /
exec "$@"`;

const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** The argument vector that runs a command inside: real ids, set-uid programs work, what is left running ends with it. Needs root. */
export const entering = (
  entry: Entry,
  shares: readonly Bind[],
  argv: readonly string[],
): readonly string[] => {
  const { uid, home, name } = entry.user;
  const mounts = [
    ...entry.binds.flatMap(({ from, to }) => [from, to, 'ro']),
    ...shares.flatMap(({ from, to }) => [from, to, 'rw']),
  ];
  return [
    ...['unshare', '--mount', '--propagation', 'private', '--pid', '--fork', '--kill-child'],
    ...(entry.network ? [] : ['--net']),
    ...[
      'sh',
      '-c',
      script,
      'enter',
      entry.root,
      entry.cwd,
      entry.aside ?? '',
      String(mounts.length / 3),
      ...mounts,
    ],
    ...['setpriv', `--reuid=${String(uid)}`, `--regid=${String(uid)}`],
    uid === 0 ? '--clear-groups' : '--init-groups',
    ...['env', '-i', '-C', entry.cwd, `PATH=${path}`, `HOME=${home}`, `USER=${name}`, `LOGNAME=${name}`],
    ...['LANG=C.UTF-8', ...Object.entries(entry.env).map(([key, value]) => `${key}=${value}`)],
    ...argv,
  ];
};

/** Runs it to its end, with its output in files; one process group, so that all of it can be ended. */
export const enter = (
  entry: Entry,
  shares: readonly Bind[],
  argv: readonly string[],
  { stdout, stderr, limit }: { readonly stdout: string; readonly stderr: string; readonly limit: number },
): Promise<Done> =>
  new Promise((resolve, reject) => {
    const [program = '', ...rest] = entering(entry, shares, argv);
    const out = openSync(stdout, 'w');
    const err = openSync(stderr, 'w');
    const started = performance.now();
    const child = spawn(program, rest, { stdio: ['ignore', out, err], cwd: '/' });
    closeSync(out);
    closeSync(err);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, limit * 1000);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: late ? undefined : (code ?? 128), seconds: (performance.now() - started) / 1000 });
    });
  });
