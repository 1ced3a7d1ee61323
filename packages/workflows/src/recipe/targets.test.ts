import { expect, test } from 'vitest';
import { listTargets, targetNamed } from './targets.ts';

test('every listed target is found by its name, with the engines of this machine that build it', async () => {
  const listed = await listTargets({ environment: {} });
  const found = await Promise.all(listed.map(({ name }) => targetNamed(name)));
  expect(found.map(({ name }) => name)).toEqual(listed.map(({ name }) => name));
  const containerfile = listed.find(({ name }) => name === 'containerfile');
  expect(containerfile?.here.map(({ name }) => name)).toContain('buildah');
  expect(containerfile?.cannot).not.toEqual([]);
});

test('an unknown target, and none, are refused with the list of all', async () => {
  for (const [name, message] of [
    ['none', 'There is no target none'],
    [undefined, 'No target was named'],
  ] as const)
    await expect(targetNamed(name)).rejects.toThrow(
      expect.objectContaining({
        code: 'BUILD_TARGET_UNKNOWN',
        message,
        hint: expect.stringContaining('containerfile') as string,
      }),
    );
});
