import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './cache.ts';
import { checkout } from './holotype.ts';
import { leaveOut } from './needs.ts';

/** The store where `npm test` puts a PRoot for users whom nobody installs one for. */
const brought = (): string => join(cache(), 'way-in');

/** The directory of that PRoot; undefined if there is none. */
export const broughtProot = (): string | undefined => {
  const path = join(brought(), 'proot-5.1.0');
  return existsSync(path) ? path : undefined;
};

/** A store at `path`, with that PRoot if there is one: a replay without the network enters a root by it. */
export const makeStore = (path: string): string => {
  if (existsSync(brought())) cpSync(brought(), path, { recursive: true });
  return path;
};

/** The enclosures that a user can use with such a store, as `holotype run --list` tries them. */
export const waysIn = (prefix: readonly string[] = []): readonly string[] => {
  const bin = join(checkout, 'apps/cli/bin/holotype.mjs');
  // Whoever else the tests run as may not look into the directory that it is in.
  const store = existsSync(brought()) ? brought() : '/nonexistent';
  const list = ['run', '--list', '--json', '--quiet', '--store', store];
  const [program = '', ...args] = [...prefix, process.execPath, bin, ...list];
  const { stdout } = spawnSync(program, args, { cwd: '/', encoding: 'utf8' });
  if (!stdout.startsWith('{')) return [];
  const { enclosures } = JSON.parse(stdout) as {
    readonly enclosures: readonly { readonly name: string; readonly usable: boolean }[];
  };
  return enclosures.filter(({ usable }) => usable).map(({ name }) => name);
};

/**
 * True if a user can enter a root without the network; otherwise the tests of `what` are noted as left out. An ordinary user of a plain container can only
 * once PRoot was brought. Called while a file is collected.
 */
export const needsWayIn = (what: string, prefix: readonly string[] = []): boolean => {
  const can = waysIn(prefix).length > 0;
  if (!can) leaveOut(what, 'nothing here enters a root, and a replay offline fetches nothing');
  return can;
};
