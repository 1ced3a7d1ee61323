import { native } from './library.ts';

const pipePrototype = 'int pipe2(_Out_ uint8_t *ends, int flags)';
const O_CLOEXEC = 0o2000000;

export interface Pipe {
  readonly readEnd: number;
  readonly writeEnd: number;
}

/** A real pipe: Node's own are sockets, and a program that opens /dev/stdout gets ENXIO. Undefined without the native binding. */
export const makePipe = (): Pipe | undefined => {
  const ends = Buffer.alloc(8);
  return native(pipePrototype)?.(ends, O_CLOEXEC) === 0
    ? { readEnd: ends.readInt32LE(0), writeEnd: ends.readInt32LE(4) }
    : undefined;
};
