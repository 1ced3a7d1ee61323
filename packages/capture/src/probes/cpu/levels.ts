// x86-64 psABI, chapter 1, as /proc/cpuinfo spells it: sse3 is pni, lzcnt is abm; osxsave shows as avx not being masked.
const levels = [
  ['v1', ['cmov', 'cx8', 'fpu', 'fxsr', 'lm', 'mmx', 'sse', 'sse2', 'syscall']],
  ['v2', ['cx16', 'lahf_lm', 'pni', 'popcnt', 'sse4_1', 'sse4_2', 'ssse3']],
  ['v3', ['abm', 'avx', 'avx2', 'bmi1', 'bmi2', 'f16c', 'fma', 'movbe', 'xsave']],
  ['v4', ['avx512bw', 'avx512cd', 'avx512dq', 'avx512f', 'avx512vl']],
] as const;
export type X86Level = (typeof levels)[number][0];

/** The highest level of which, and below which, no flag is missing; undefined for a processor without even v1. */
export const toX86Level = (flags: readonly string[]): X86Level | undefined => {
  const has = new Set(flags);
  const missing = levels.findIndex(([, needed]) => needed.some((flag) => !has.has(flag)));
  return levels[(missing < 0 ? levels.length : missing) - 1]?.[0];
};
