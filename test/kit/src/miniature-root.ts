import { execFileSync } from 'node:child_process';
import { copyFileSync, lchownSync, lutimesSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { findProgram, rootSource, walk } from '@holotype/host';

const librariesOf = (program: string): readonly string[] => {
  const printed = execFileSync('ldd', [program], { encoding: 'utf8' });
  return [...printed.matchAll(/(?:=> )?(\/\S+) \(0x/g)].map((match) => match[1] ?? '');
};

const copy = (from: string, to: string) => {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(realpathSync(from), to);
};

/** Fills `root` with programs of this machine, under their own names in /bin, and the libraries that they load: a real root in a second. */
export const makeMiniatureRoot = (root: string, programs: readonly string[]): void => {
  const paths = programs.map((name) => {
    const path = findProgram(name);
    if (path === undefined) throw new Error(`${name} is not on this machine`);
    copy(path, `${root}/bin/${name}`);
    return path;
  });
  for (const library of new Set(paths.flatMap(librariesOf))) copy(library, root + library);
};

/** Gives all that lies in `root` one old time and, where this user may, one owner. */
export const settle = (root: string, owner: number): void => {
  for (const visit of [...walk(rootSource(root))].reverse()) {
    if (!('stat' in visit)) continue;
    if (process.getuid?.() === 0) lchownSync(root + visit.path, owner, owner);
    lutimesSync(root + visit.path, 1_700_000_000, 1_700_000_000);
  }
};
