import { getSystemErrorName } from 'node:util';
import { ioctl } from './ioctl.ts';
import { errno, native } from './library.ts';
import type { Refusal } from './mounts.ts';

const unsharePrototype = 'int unshare(int flags)';
const socketPrototype = 'int socket(int family, int type, int protocol)';
const closePrototype = 'int close(int fd)';

const CLONE_NEWNET = 0x40000000;
const AF_INET = 2;
const SOCK_DGRAM_CLOEXEC = 0o2000002;
const SIOCSIFFLAGS = 0x8914;
const IFF_UP = 1;

const refusal = (result: number | undefined): Refusal =>
  result === undefined ? 'ENOSYS' : result < 0 ? getSystemErrorName(-errno()) : undefined;

const bringLoopbackUp = (): Refusal => {
  const socket = native(socketPrototype)?.(AF_INET, SOCK_DGRAM_CLOEXEC, 0);
  const refused = refusal(socket);
  if (refused !== undefined) return refused;
  // struct ifreq: 16 bytes of name, then the flags.
  const request = Buffer.alloc(40);
  request.write('lo', 'latin1');
  request.writeInt16LE(IFF_UP, 16);
  const result = refusal(socket === undefined ? undefined : ioctl(socket, SIOCSIFFLAGS, request));
  native(closePrototype)?.(socket);
  return result;
};

/** Programs started from now on have a network of their own, with nothing but a loopback interface. Needs CAP_SYS_ADMIN. */
export const enterPrivateNetwork = (): Refusal =>
  refusal(native(unsharePrototype)?.(CLONE_NEWNET)) ?? bringLoopbackUp();
