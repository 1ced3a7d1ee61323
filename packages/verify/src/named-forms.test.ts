import { expect, test } from 'vitest';
import { namedForms } from './named-forms.ts';

test('advice names only what the command that asks can make', () => {
  expect(namedForms(['check', 'dir', 'tar', 'oci'], ['tar', 'oci', 'sif'])).toBe('--form tar or oci');
  expect(namedForms(['dir', 'sif'], ['tar', 'sif'])).toBe('--form sif');
  expect(namedForms(['dir'], ['tar', 'sif'])).toBeUndefined();
});
