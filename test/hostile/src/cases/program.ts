import { readFileSync } from 'node:fs';
import type { Description } from '../capsule/description.ts';
import type { World } from '../case.ts';
import { miniatureTree } from '../capsule/miniature-tree.ts';
import { compile } from '../compile.ts';

/** Some ways in need a program loader and a shell, and engines places to mount on. */
const usual = {
  ...miniatureTree(['sh']),
  ...Object.fromEntries(
    ['/dev', '/proc', '/sys', '/home/user'].map((path) => [path, { directory: true, mode: 0o755 } as const]),
  ),
  ...Object.fromEntries(
    ['/tmp', '/var/tmp'].map((path) => [path, { directory: true, mode: 0o1777 } as const]),
  ),
};

/** A capsule whose run is one of the hostile programs. */
export const program = (
  { uid }: World,
  name: string,
  args: readonly string[] = [],
  more: Description = {},
): Description => ({
  uid,
  ...more,
  tree: { ...usual, '/bin/hostile': { file: readFileSync(compile(name)), mode: 0o755 }, ...more.tree },
  argv: ['/bin/hostile', ...args],
});
