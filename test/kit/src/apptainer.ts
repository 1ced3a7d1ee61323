import { enterScript } from './apptainer-script.ts';
import { madeOnce } from './cache.ts';
import { makeDebianRoot } from './debian.ts';
import { leaveOut, needs, needsMounts } from './needs.ts';
import { refusing } from './refuse-calls.ts';

/** Who runs Apptainer: root, a user with subordinate ids, one without, one for whom no user namespace can be made, and one who has the setuid starter instead. */
export type ApptainerUser = 'root' | 'mapped' | 'plain' | 'unspaced' | 'setuid';

/** Their ids, also outside: files that they are to read or write belong to these. */
export const apptainerUids: Readonly<Record<ApptainerUser, number>> = {
  root: 0,
  mapped: 65533,
  plain: 65534,
  unspaced: 65534,
  setuid: 65534,
};

export interface InApptainer {
  readonly user: ApptainerUser;
  /** Paths of this machine that are seen under the same names; nothing else of it is. Made beforehand. */
  readonly binds: readonly string[];
  /** Default `/`. */
  readonly cwd?: string;
}

/** Debian has Apptainer in this suite only. */
const suite = 'sid';
const packages = [
  'apptainer',
  'ca-certificates',
  'fakeroot',
  'fuse-overlayfs',
  'fuse2fs',
  'squashfs-tools',
  'squashfuse',
  'uidmap',
];

/** True if Apptainer can be had here, by root alone; otherwise the tests of `what` are noted as left out. Called while a file is collected. */
export const needsApptainer = (what: string): boolean => {
  if (!needs(what, 'mmdebstrap', 'setpriv')) return false;
  if (process.getuid?.() === 0) return needsMounts(what);
  leaveOut(what, 'only root can enter a root that has Apptainer');
  return false;
};

/** A root file system with a real Apptainer, made once for all test files (about 20 s, 270 MB). */
export const apptainerRoot = (): Promise<string> =>
  madeOnce('apptainer', (path) =>
    makeDebianRoot({ release: suite, path, variant: 'minbase', packages, devices: false }),
  );

/** The argument vector that makes `argv` run in that root, which has its own devices, accounts, homes and /tmp. Only for root. */
export const inApptainer = (
  root: string,
  argv: readonly string[],
  { user, binds, cwd = '/' }: InApptainer,
): readonly string[] => [
  // A setuid Apptainer refuses to work in a chroot, which keeps user namespaces from the other.
  ...(user === 'setuid' ? refusing('userns') : []),
  ...['unshare', '--mount', '--propagation', 'private', 'sh', '-c', enterScript, 'holotype'],
  ...[root, user, String(apptainerUids[user]), cwd, ...binds, '--', ...argv],
];
