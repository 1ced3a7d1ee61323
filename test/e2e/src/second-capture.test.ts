import { readdirSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { holotype, holotypeJson, makeMiniatureRoot, makeScratch } from '@holotype/kit';
import { expect, test } from 'vitest';

interface Captured {
  readonly tree: { readonly digest: string };
}

test('a second capture is like the first, with and without what that noted; a lock that finds another file forgets it', async () => {
  await using scratch = makeScratch();
  const at = (name: string) => `${scratch.path}/${name}`;
  makeMiniatureRoot(at('root'), ['true']);
  writeFileSync(at('root/bin/data'), 'data');
  const capture = (...options: readonly string[]) =>
    holotypeJson<Captured>([
      ...['capture', '--root', at('root'), '-o', at('my.cap'), '--store', at('store'), '--force', ...options],
    ]);
  const notes = () =>
    readdirSync(at('store')).flatMap((name) =>
      name.startsWith('hashes-') ? readdirSync(at(`store/${name}`)) : [],
    );
  // What changed less than two seconds ago is not noted.
  await setTimeout(3100);
  const { tree } = await capture();
  expect(notes()).toHaveLength(1);
  expect((await capture()).tree).toEqual(tree);
  expect((await capture('--rehash')).tree).toEqual(tree);

  writeFileSync(at('root/bin/data'), 'DATA');
  const locked = await holotype(['lock', at('my.cap'), '--offline', '--store', at('store')]);
  expect(locked.stderr).toContain('LOCK_ROOT_CHANGED');
  expect(notes()).toEqual([]);
  const again = await capture();
  expect(again.tree).not.toEqual(tree);
  expect((await capture('--rehash')).tree).toEqual(again.tree);
});
