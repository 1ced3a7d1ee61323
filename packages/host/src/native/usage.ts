import { native } from './library.ts';

const getrusagePrototype = 'int getrusage(int who, _Out_ uint8_t *usage)';
const RUSAGE_CHILDREN = -1;

/**
 * Most memory, in bytes, that one process among those waited for has held. Undefined without the native binding, and below what this
 * process itself holds: a child starts as its copy, which counts.
 */
export const peakMemoryOfChildren = (): number | undefined => {
  const usage = Buffer.alloc(144);
  if (native(getrusagePrototype)?.(RUSAGE_CHILDREN, usage) !== 0) return undefined;
  // Two struct timeval before it; in units of 1024 bytes.
  const peak = Number(usage.readBigInt64LE(32));
  return peak > process.resourceUsage().maxRSS ? peak * 1024 : undefined;
};
