import { getSystemErrorName } from 'node:util';
import type { RawPath } from '@holotype/model';
import { cString, errno, native } from './library.ts';
import type { Refusal } from './mounts.ts';

const prototype =
  'int64_t syscall(int64_t number, int64_t oldDirectory, const uint8_t *oldPath, int64_t newDirectory, const uint8_t *newPath, int64_t flags)';
// renameat2(2), which musl and older glibc have no function for; AT_FDCWD, RENAME_EXCHANGE.
const numbers: Readonly<Record<string, number>> = { x64: 316, arm64: 276 };
const here = -100;
const exchange = 2;

/** Two names on one file system change places in one step, whatever they name; why not: some file systems and old kernels cannot. */
export const exchangeNames = (one: RawPath, other: RawPath): Refusal => {
  const number = numbers[process.arch];
  const syscall = number === undefined ? undefined : native(prototype);
  const result = syscall?.(number, here, cString(one), here, cString(other), exchange);
  return result === undefined ? 'ENOSYS' : result < 0 ? getSystemErrorName(-errno()) : undefined;
};
