import type { LibraryHandle } from 'koffi';
import { libc } from './library.ts';

export type NativeFunction = ReturnType<LibraryHandle['func']>;

const libraries = new Map<string, LibraryHandle | undefined>();
/** A shared library by its file name; undefined where it or the native binding is missing. */
export const openLibrary = (name: string): LibraryHandle | undefined => {
  if (!libraries.has(name)) {
    try {
      // Node 22 exports a zstd of its own, which would answer the library's calls to itself.
      libraries.set(name, libc()?.koffi.load(name, { deep: true }));
    } catch {
      libraries.set(name, undefined);
    }
  }
  return libraries.get(name);
};

const functions = new Map<string, NativeFunction>();
/** A C function by its prototype. */
export const declareIn = (library: LibraryHandle, prototype: string): NativeFunction => {
  const known = functions.get(prototype) ?? library.func(prototype);
  functions.set(prototype, known);
  return known;
};

/** Calls a C function on a thread of the binding. */
export const inThread = (call: NativeFunction, ...args: readonly unknown[]): Promise<number> =>
  new Promise((resolve, reject) => {
    call.async(...args, (error: Error | null, result: number | bigint) => {
      if (error) reject(error);
      else resolve(Number(result));
    });
  });

/** False for zstd's errors: small negative numbers as size_t, which a JavaScript number cannot tell apart. */
export const isSize = (result: number): boolean => result < 2 ** 53;
