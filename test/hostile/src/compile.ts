import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '@holotype/model';
import { cache, checkout } from '@holotype/kit';

const sources = join(checkout, 'test/hostile/src/programs');

/** A static program, compiled once, from a C file of `programs/`: where it lies. */
export const compile = (name: string): string => {
  const source = join(sources, `${name}.c`);
  const text = ['attack.h', `${name}.c`].map((file) => readFileSync(join(sources, file), 'utf8'));
  const directory = join(cache(), 'hostile');
  const path = join(directory, `${name}-${sha256(text.join('')).slice(0, 16)}`);
  if (existsSync(path)) return path;
  mkdirSync(directory, { recursive: true });
  const partial = `${path}.${String(process.pid)}`;
  execFileSync('cc', ['-static', '-O1', '-w', '-o', partial, source, '-lutil'], { stdio: 'pipe' });
  renameSync(partial, path);
  return path;
};
