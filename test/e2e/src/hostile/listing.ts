import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

const describe = (path: string, name: string): string => {
  const stat = lstatSync(path);
  if (stat.isDirectory()) return `${name}/`;
  if (stat.isSymbolicLink()) return `${name} -> ${readlinkSync(path)}`;
  if (!stat.isFile()) return `${name} ${stat.mode.toString(8)}`;
  return `${name} ${createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16)}`;
};

/** Every path below `directory` with its type and a short hash of its content, in order; `without` names subtrees to leave out. */
export const listing = (directory: string, without: readonly string[] = []): string[] => {
  const found: string[] = [];
  const visit = (below: string) => {
    for (const name of readdirSync(join(directory, below)).sort()) {
      const path = below === '' ? name : `${below}/${name}`;
      if (without.includes(path)) continue;
      found.push(describe(join(directory, path), path));
      if (lstatSync(join(directory, path)).isDirectory()) visit(path);
    }
  };
  visit('');
  return found;
};
