import { expect, test } from 'vitest';
import { toX86Level } from './levels.ts';
import { toArmMicroarchitecture, toX86Microarchitecture } from './microarchitecture.ts';

const v1 = 'cmov cx8 fpu fxsr lm mmx sse sse2 syscall';
const v2 = `${v1} cx16 lahf_lm pni popcnt sse4_1 sse4_2 ssse3`;
const v3 = `${v2} abm avx avx2 bmi1 bmi2 f16c fma movbe xsave`;
const v4 = `${v3} avx512bw avx512cd avx512dq avx512f avx512vl`;

test.each([
  ['fpu', undefined],
  [v1, 'v1'],
  [v2, 'v2'],
  [v3, 'v3'],
  [v4, 'v4'],
  // One missing flag of a lower level holds the whole level down, as with a hypervisor that masks.
  [v4.replace(' movbe', ''), 'v2'],
  [v4.replace(' lm', ''), undefined],
])('%s', (flags, level) => {
  expect(toX86Level(flags.split(' '))).toBe(level);
});

test.each([
  ['AuthenticAMD', 25, 1, 1, 'zen3'],
  ['AuthenticAMD', 25, 17, 1, 'zen4'],
  ['AuthenticAMD', 23, 49, 0, 'zen2'],
  ['AuthenticAMD', 25, 240, 0, undefined],
  ['GenuineIntel', 6, 0x55, 4, 'skylake_avx512'],
  ['GenuineIntel', 6, 0x55, 7, 'cascadelake'],
  ['GenuineIntel', 6, 0x8f, 8, 'sapphirerapids'],
  ['GenuineIntel', 15, 0x8f, 8, undefined],
  ['HygonGenuine', 24, 1, 0, undefined],
])('%s %i/%i/%i is %s', (vendor, family, model, stepping, name) => {
  expect(toX86Microarchitecture(vendor, family, model, stepping)).toBe(name);
});

test('an ARM core is known by implementer and part', () => {
  expect(toArmMicroarchitecture('0x41', '0xd0c')).toBe('neoverse_n1');
  expect(toArmMicroarchitecture('0x42', '0xd0c')).toBeUndefined();
});
