import type { Sections } from '@holotype/model';

// /proc/cpuinfo mixes instruction sets with what the kernel does (mitigations, clocks); a program meets only the former.
const instructionSet =
  /^(pni|popcnt|cx16|lahf_lm|movbe|abm|adx|aes|fma4?|f16c|xop|tbm|rdrand|rdseed|fsgsbase|rtm|hle|serialize|waitpkg|enqcmd|movdir.*|clwb|clflushopt|cldemote|pclmulqdq|gfni|vaes|vpclmulqdq|sha_ni|sha512|sm[34]|bmi[12]|xsave.?|s?sse.*|avx.*|amx.*|cmpccxadd)$/;

const instructionsOf = (cpu: Sections['cpu']): ReadonlySet<string> | undefined => {
  if (!cpu || cpu.models.length === 0) return undefined;
  const sets = cpu.models.map((model) =>
    model.kind === 'x86'
      ? model.flags.filter((flag) => instructionSet.test(flag))
      : model.kind === 'arm'
        ? model.features
        : [],
  );
  const [first = [], ...others] = sets;
  return new Set(first.filter((name) => others.every((other) => other.includes(name))));
};

/** What every core had there and not every core has here, in code point order; undefined where one side is not known. */
export const missingInstructions = (
  captured: Sections['cpu'],
  here: Sections['cpu'],
): string[] | undefined => {
  const [had, has] = [instructionsOf(captured), instructionsOf(here)];
  return had && has && [...had].filter((name) => !has.has(name)).sort();
};
