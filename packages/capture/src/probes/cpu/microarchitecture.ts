type Range = readonly [first: number, last: number, name: string];

// linux/arch/x86/kernel/cpu/amd.c (bsp_init_amd); names as in archspec. A model that is not here stays unnamed.
const amd: Readonly<Record<number, readonly Range[]>> = {
  0x17: [
    [0x00, 0x2f, 'zen'],
    [0x50, 0x5f, 'zen'],
    [0x30, 0x4f, 'zen2'],
    [0x60, 0x7f, 'zen2'],
    [0x90, 0x91, 'zen2'],
    [0xa0, 0xaf, 'zen2'],
  ],
  0x19: [
    [0x00, 0x0f, 'zen3'],
    [0x20, 0x5f, 'zen3'],
    [0x10, 0x1f, 'zen4'],
    [0x60, 0xaf, 'zen4'],
  ],
  0x1a: [
    [0x00, 0x2f, 'zen5'],
    [0x40, 0x4f, 'zen5'],
    [0x60, 0x7f, 'zen5'],
  ],
};

// linux/arch/x86/include/asm/intel-family.h, family 6
const intel: readonly (readonly [name: string, ...models: number[]])[] = [
  ['core2', 0x0f, 0x16, 0x17, 0x1d],
  ['nehalem', 0x1a, 0x1e, 0x1f, 0x2e],
  ['westmere', 0x25, 0x2c, 0x2f],
  ['sandybridge', 0x2a, 0x2d],
  ['ivybridge', 0x3a, 0x3e],
  ['haswell', 0x3c, 0x3f, 0x45, 0x46],
  ['broadwell', 0x3d, 0x47, 0x4f, 0x56],
  ['skylake', 0x4e, 0x5e, 0x8e, 0x9e, 0xa5, 0xa6],
  ['cannonlake', 0x66],
  ['icelake', 0x6a, 0x6c, 0x7d, 0x7e],
  ['tigerlake', 0x8c, 0x8d],
  ['rocketlake', 0xa7],
  ['alderlake', 0x97, 0x9a],
  ['raptorlake', 0xb7, 0xba, 0xbf],
  ['sapphirerapids', 0x8f],
  ['emeraldrapids', 0xcf],
  ['graniterapids', 0xad, 0xae],
];

// linux/arch/arm64/include/asm/cputype.h: implementer and part
const arm: Readonly<Record<string, string>> = {
  '0x41 0xd03': 'cortex_a53',
  '0x41 0xd07': 'cortex_a57',
  '0x41 0xd08': 'cortex_a72',
  '0x41 0xd0b': 'cortex_a76',
  '0x41 0xd0c': 'neoverse_n1',
  '0x41 0xd40': 'neoverse_v1',
  '0x41 0xd49': 'neoverse_n2',
  '0x41 0xd4f': 'neoverse_v2',
  '0x43 0x0af': 'thunderx2',
  '0x46 0x001': 'a64fx',
};

/** The model 0x55 holds three, told apart by stepping. */
const toServerSkylake = (stepping: number): string =>
  stepping <= 4 ? 'skylake_avx512' : stepping <= 7 ? 'cascadelake' : 'cooperlake';

/** Undefined where vendor, family and model do not settle it. */
export const toX86Microarchitecture = (
  vendor: string,
  family: number,
  model: number,
  stepping: number,
): string | undefined => {
  if (vendor === 'AuthenticAMD') {
    return amd[family]?.find(([first, last]) => model >= first && model <= last)?.[2];
  }
  if (vendor !== 'GenuineIntel' || family !== 6) return undefined;
  return model === 0x55
    ? toServerSkylake(stepping)
    : intel.find(([, ...models]) => models.includes(model))?.[0];
};

export const toArmMicroarchitecture = (implementer: string, part: string): string | undefined =>
  arm[`${implementer} ${part}`];
