import { createRequire } from 'node:module';
import type koffi from 'koffi';

/*
 * How the room works. Each file states the C prototypes that it needs as text, and `native` gives the function, or undefined where the
 * binding is missing or turned off; every caller has an answer to that. Results are plain numbers and buffers, and errno is read at once.
 * The binding is loaded by the first call, so a thread that makes none does not pay for it.
 */

type Koffi = typeof koffi;
export type NativeFunction = (...args: readonly unknown[]) => number;

interface Library {
  readonly koffi: Koffi;
  /** Declares a C function by its prototype. */
  readonly declare: (prototype: string) => NativeFunction;
}

const load = (): Library | undefined => {
  // HOLOTYPE_NATIVE=off shows what a machine without the binding would do.
  if (process.env['HOLOTYPE_NATIVE'] === 'off') return undefined;
  for (const name of ['libc.so.6', 'libc.so']) {
    try {
      const binding = createRequire(import.meta.url)('koffi') as Koffi;
      const libc = binding.load(name);
      return { koffi: binding, declare: (prototype) => libc.func(prototype) as NativeFunction };
    } catch {
      continue;
    }
  }
  return undefined;
};

let library: Library | undefined | null = null;

/** The C library through koffi; undefined where the binding does not load. Node's fs lacks xattrs, mknod, exact and negative times. */
export const libc = (): Library | undefined => (library === null ? (library = load()) : library);

export const hasNative = (): boolean => libc() !== undefined;

const declared = new Map<string, NativeFunction>();

/** A C function, declared once; undefined without the binding. */
export const native = (prototype: string): NativeFunction | undefined => {
  const known = declared.get(prototype);
  if (known) return known;
  const made = libc()?.declare(prototype);
  if (made) declared.set(prototype, made);
  return made;
};

/** errno of the last native call on this thread. */
export const errno = (): number => libc()?.koffi.errno() ?? 0;

/** A raw path as a C string. */
export const cString = (raw: string): Buffer => Buffer.from(`${raw}\0`, 'latin1');

export interface FixedBuffer {
  readonly bytes: Buffer;
  /** What a `void *` parameter takes: quicker than the buffer itself. */
  readonly address: unknown;
}

/** Memory that stays where it is, for calls made very often. */
export const fixedBuffer = (size: number): FixedBuffer => {
  const bytes = Buffer.allocUnsafeSlow(size);
  return { bytes, address: libc()?.koffi.address(bytes) };
};
