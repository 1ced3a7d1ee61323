import { getSystemErrorName } from 'node:util';
import type { RawPath } from '@holotype/model';
import { lookForProcessesHere } from './descendants.ts';
import { cString, errno, native } from './library.ts';
import { changeDirectory, type Refusal } from './mounts.ts';

const chrootPrototype = 'int chroot(const uint8_t *path)';

/**
 * Programs started from now on, in a directory of their own, see `root` as `/`; no mount changes. This process stays in the machine's /proc. Needs
 * CAP_SYS_CHROOT, which a program started then must not keep: with it chroot(2) leads out again.
 */
export const changeRoot = (root: RawPath): Refusal => {
  const refused = changeDirectory('/proc');
  if (refused !== undefined) return refused;
  const result = native(chrootPrototype)?.(cString(root));
  if (result === undefined) return 'ENOSYS';
  if (result < 0) return getSystemErrorName(-errno());
  lookForProcessesHere();
  return undefined;
};
