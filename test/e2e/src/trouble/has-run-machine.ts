import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leaveOut, needs, waysIn } from '@holotype/kit';
import { whyNoSmallDisk } from '../hostile/small-disk.ts';

const whyNone = (): string | undefined => {
  const path = join(tmpdir(), `holotype-test-${String(process.pid)}`);
  try {
    return whyNoSmallDisk(path);
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
};

/** True if a machine of its own can be made here. */
export const mayMount = (): boolean => whyNone() === undefined;

/** True if this user can make a machine of their own; otherwise the tests of `what` are noted as left out. */
export const hasRunMachine = (what: string): boolean => {
  if (!needs(what, 'chroot', 'unshare')) return false;
  const why = whyNone();
  if (why !== undefined) leaveOut(what, why);
  return why === undefined;
};

/** True if runs can be frozen and replayed here, with files bound, on a machine of their own or on this one; otherwise as hasRunMachine. */
export const findsRunMachine = (what: string): boolean => {
  if (mayMount()) return needs(what, 'chroot', 'unshare');
  const can = waysIn().includes('proot');
  if (!can) leaveOut(what, 'nothing may be mounted here, and proot is not there or does not work');
  return can;
};
