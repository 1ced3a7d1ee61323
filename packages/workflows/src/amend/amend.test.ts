import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { context } from '../context.test.support.ts';
import { amend, type AmendRequest } from './amend.ts';

const asked = { policies: [], claims: [] };

test('what cannot be amended is refused before the capsule is opened', async () => {
  const place = temporary();
  writeFileSync(join(place, 'there'), '');
  const refused = (request: Partial<AmendRequest>) =>
    amend(context, {
      capsule: join(place, 'a'),
      output: join(place, 'b'),
      asked,
      replace: true,
      ...request,
    }).then(
      () => undefined,
      (error: unknown) => (error as { readonly code: string }).code,
    );
  expect(await refused({ replace: false })).toBe('AMEND_NOTHING_ASKED');
  expect(await refused({ output: join(place, 'a') })).toBe('AMEND_SAME_FILE');
  expect(await refused({ output: join(place, 'there') })).toBe('HOST_OUTPUT_EXISTS');
  expect(await refused({ output: join(place, 'there'), force: true })).toBe('CAPSULE_NOT_FOUND');
});
