import { expect, test } from 'vitest';
import { joinLicences, sharingOfLicence } from './licence.ts';

test.each([
  ['MIT', 'yes'],
  ['mit', 'yes'],
  ['BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0', 'yes'],
  ['(MIT OR LicenseRef-Own)', 'yes'],
  ['Apache-2.0 WITH LLVM-exception', 'yes'],
  ['GPL-3.0-or-later WITH GCC-exception-3.1 AND (ISC OR X)', 'yes'],
  ['OSI Approved :: MIT License', 'yes'],
  ['GPL-2.0+; Apache-2.0', 'yes'],
  ['UNLICENSED', 'no'],
  ['MIT; UNLICENSED', 'no'],
  ['MIT AND LicenseRef-Own', undefined],
  ['MIT; Expat-like', undefined],
  ['LicenseRef-NVIDIA-Proprietary', undefined],
  ['SEE LICENSE IN LICENSE', undefined],
  ['MIT AND', undefined],
  ['(MIT', undefined],
  ['MIT)', undefined],
  ['MIT License', undefined],
  ['OR', undefined],
  ['Other/Proprietary License', undefined],
  ['('.repeat(1000), undefined],
  ['', undefined],
])('%s: %s', (licence, may) => {
  const sharing = sharingOfLicence(licence);
  expect(sharing?.may).toBe(may);
  if (sharing) expect(sharing.source).toMatch(/^https:\/\//);
});

test('what is stated is told once, and within what a document holds', () => {
  expect(joinLicences(['MIT', ' MIT', 'Apache-2.0\n'])).toBe('MIT; Apache-2.0');
  expect(joinLicences([''])).toBeUndefined();
  const many = joinLicences(Array.from({ length: 300 }, (_, at) => `LicenseRef-${String(at)}`)) ?? '';
  expect(many.length).toBeLessThanOrEqual(1024);
  expect(many).toMatch(/; and \d+ more$/);
});
