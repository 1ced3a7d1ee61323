import { holotype } from '@holotype/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAll } from './rebuilds.ts';
import { makeWhiteoutWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWhiteoutWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test('names that an OCI layer takes for deletions: oci is refused, other forms hold them', async () => {
  const image = await world.place('image');
  const refused = await holotype(['rebuild', world.full, '--form', 'oci', '-o', image]);
  expect(refused.code).toBe(8);
  expect(refused.stderr).toContain('ASSEMBLE_FORM_REFUSED');
  expect(refused.stderr).toContain('use the form tar or dir');

  for (const form of ['tar', 'dir']) {
    const output = await world.place(form);
    expect((await holotype(['rebuild', world.full, '--form', form, '-o', output])).code).toBe(0);
    await expectAll(world, output);
  }
  expect((await holotype(['rebuild', world.full, '--form', 'check'])).code).toBe(0);
});
