import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leaveOut, needs } from '@holotype/kit';
import { whyNoSmallDisk } from '../hostile/small-disk.ts';

/** True if this user can make a machine of their own; otherwise the tests of `what` are noted as left out. */
export const hasRunMachine = (what: string): boolean => {
  if (!needs(what, 'chroot', 'unshare')) return false;
  const path = join(tmpdir(), `holotype-test-${String(process.pid)}`);
  const why = whyNoSmallDisk(path);
  rmSync(path, { recursive: true, force: true });
  if (why !== undefined) leaveOut(what, why);
  return why === undefined;
};
