import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeMiniatureRoot } from '@holotype/kit';
import type { Node } from './description.ts';

/** Programs of this machine in `/bin`, and the libraries that they load, to be put into a description's `tree`. */
export const miniatureTree = (programs: readonly string[]): Readonly<Record<string, Node>> => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-miniature-'));
  try {
    makeMiniatureRoot(root, programs);
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const paths = files.map((one) => join(one.parentPath, one.name));
    return Object.fromEntries(
      paths.map((path) => [path.slice(root.length), { file: readFileSync(path), mode: 0o755 }] as const),
    );
  } finally {
    rmSync(root, { recursive: true });
  }
};
