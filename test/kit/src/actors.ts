import { execFileSync } from 'node:child_process';
import { findProgram } from '@holotype/host';
import { leaveOut } from './needs.ts';

/** Somebody who runs a program: argv to put before it. */
export interface Actor {
  readonly name: string;
  readonly prefix: readonly string[];
  /** Whom the files of the test belong to. */
  readonly uid: number;
}

const own = process.getuid?.() ?? 0;

/** The user that tests become when they run as root: nobody, who has no subordinate ids. */
export const ordinaryUid = 65534;
const ordinary = String(ordinaryUid);

const setpriv = ['setpriv', '--reuid', ordinary, '--regid', ordinary, '--clear-groups', '--'];

// In a chroot the kernel refuses new user namespaces (EPERM), as kernels do where they are switched off.
const inChroot = `
d=$(mktemp -d) && mount --rbind / "$d" && status=0
chroot --userspec=${ordinary}:${ordinary} "$d" env -C "$PWD" "$@" || status=$?
umount -l "$d"; rmdir "$d"; exit $status`;
const chrooted = ['unshare', '--mount', '--propagation', 'private', 'sh', '-c', inChroot, 'holotype'];
const inBwrap = ['bwrap', '--dev-bind', '/', '/', '--unshare-user', '--disable-userns', '--'];

const works = (argv: readonly string[]): string | undefined => {
  const [program = '', ...args] = argv;
  if (findProgram(program) === undefined) return `needs ${program}`;
  try {
    execFileSync(program, [...args, process.execPath, '--version'], {
      stdio: 'pipe',
      cwd: import.meta.dirname,
    });
    execFileSync(program, [...args, process.execPath, '--check', import.meta.filename], { stdio: 'pipe' });
    return undefined;
  } catch (error) {
    const { stderr = '' } = error as { readonly stderr?: Buffer | string };
    const lines = stderr.toString().trim().split('\n');
    const why = lines.find((line) => /error|failed|denied|not permitted/i.test(line)) ?? lines.at(-1) ?? '';
    return `${program} cannot start this Node as that user: ${why}`;
  }
};

const candidates: readonly Actor[] =
  own === 0
    ? [
        { name: 'root', prefix: [], uid: own },
        { name: 'an ordinary user', prefix: setpriv, uid: ordinaryUid },
        { name: 'a user without user namespaces', prefix: chrooted, uid: ordinaryUid },
      ]
    : [
        { name: 'an ordinary user', prefix: [], uid: own },
        { name: 'a user without user namespaces', prefix: inBwrap, uid: own },
      ];

/** Those as whom a program can be run from here; what cannot be had is noted as left out. */
export const actors = (): readonly Actor[] => {
  if (own !== 0) leaveOut('runs as root', 'the tests run as an ordinary user');
  return candidates.filter(({ name, prefix }) => {
    const why = prefix.length === 0 ? undefined : works(prefix);
    if (why !== undefined) leaveOut(`runs as ${name}`, why);
    return why === undefined;
  });
};
