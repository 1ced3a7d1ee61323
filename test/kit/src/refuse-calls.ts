import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './cache.ts';
import { checkout } from './holotype.ts';
import { leaveOut, needs } from './needs.ts';

/** What a kernel or an administrator may not give: system calls that came after Linux 4.18, Landlock, and user namespaces for anybody. */
export type Refused = 'openat2' | 'clone3' | 'faccessat2' | 'statx' | 'pidfd' | 'landlock' | 'userns';

/** True if a program that refuses calls can be compiled and does so here; otherwise the tests of `what` are noted as left out. */
export const needsRefusals = (what: string): boolean => {
  if (!needs(what, 'cc')) return false;
  try {
    const [program = '', ...args] = refusing('openat2');
    execFileSync(program, [...args, 'true'], { stdio: 'pipe' });
    return true;
  } catch (error) {
    leaveOut(what, `no program that refuses system calls: ${String(error).split('\n', 1)[0] ?? ''}`);
    return false;
  }
};

/** Words before a command that then finds a machine without these; they come before those that make the command somebody else's. */
export const refusing = (...refused: readonly Refused[]): readonly string[] => [compiled(), refused.join()];

const source = join(checkout, 'test/kit/src/refuse-calls.c');

/** Compiled once. */
const compiled = (): string => {
  const path = join(
    cache(),
    `refuse-calls-${createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 16)}`,
  );
  if (existsSync(path)) return path;
  mkdirSync(cache(), { recursive: true });
  const partial = `${path}.${String(process.pid)}`;
  execFileSync('cc', ['-static', '-O1', '-Wall', '-Werror', '-o', partial, source], { stdio: 'pipe' });
  renameSync(partial, path);
  return path;
};
