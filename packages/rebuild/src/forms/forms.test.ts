import { formFacts, formNames } from '@holotype/model';
import { expect, test } from 'vitest';
import { forms } from './index.ts';

test('each form that the model lists has a writer', () => {
  expect(forms.map(({ name }) => name)).toEqual(formNames);
  for (const { name, writes } of forms) expect(writes, name).toBe(formFacts[name].kind !== 'nothing');
});
