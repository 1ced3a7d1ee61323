import { native } from './library.ts';

const prototype = 'int ioctl(int fd, ulong request, uint8_t *argument)';

/** ioctl(2): 0 or more, or -1 with errno; undefined without the binding. */
export const ioctl = (fd: number, request: number, argument: Uint8Array): number | undefined =>
  native(prototype)?.(fd, request, argument);
