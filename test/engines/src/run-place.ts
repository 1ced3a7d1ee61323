import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Actor, actors, leaveOut, needs } from '@holotype/kit';
import type { RunRequest, RuntimeName } from '@holotype/runtimes';
import { afterAll, describe } from 'vitest';
import { detectAs } from './drive.ts';

/** A directory that every user may look into, removed when the tests of this file end: of a file that is left out nobody removes anything. */
export const makePlace = (name: string, isLeftOut: boolean): string => {
  if (isLeftOut) return '/dev/null';
  const place = realpathSync(mkdtempSync(join(tmpdir(), `holotype-engines-${name}-`)));
  chmodSync(place, 0o755);
  afterAll(() => {
    rmSync(place, { recursive: true, force: true });
  });
  return place;
};

/** A directory that belongs to `owner`, where this user may give it away. */
export const makeDirectory = (path: string, owner: number, group = owner): string => {
  mkdirSync(path, { recursive: true });
  if (process.getuid?.() === 0) chownSync(path, owner, group);
  return path;
};

/** True while a process has `mark` among its arguments. */
export const isRunning = (mark: string): boolean =>
  readdirSync('/proc').some((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(mark);
    } catch {
      return false;
    }
  });

export interface Case {
  readonly actor: Actor;
  readonly enclosure: RuntimeName;
  /** For names of files. */
  readonly id: string;
}

const packages: Readonly<Partial<Record<RuntimeName, string>>> = {
  namespaces: 'unshare',
  bwrap: 'bwrap',
  chroot: 'cp',
  proot: 'proot',
  fakechroot: 'fakechroot',
};

/** Everybody as whom a command can be run here, by every enclosure that works then; what cannot be had is noted as left out. */
export const cases = async (what: string, ...programs: readonly string[]): Promise<readonly Case[]> => {
  if (!needs(what, ...programs, 'ldd')) return [];
  const found: Case[] = [];
  for (const actor of actors())
    for (const { name, usable, why } of await detectAs(actor)) {
      const id = `${String(actor.uid)}-${actor.name.replaceAll(' ', '-')}-${name}`;
      if (usable) found.push({ actor, enclosure: name, id });
      else if (needs(`${name} as ${actor.name}`, packages[name] ?? name))
        leaveOut(`${name} as ${actor.name}`, why);
    }
  return found;
};

/** The same tests for each case; with none, the file is left out and does not fail. */
export const describeCases = <T extends Case>(
  what: string,
  found: readonly T[],
  suite: (one: T) => void,
): void => {
  describe.runIf(found.length > 0)(what, () => {
    for (const one of found)
      describe(`${one.actor.name}, ${one.enclosure}`, () => {
        suite(one);
      });
  });
};

/** A request that runs a shell script and captures what it says. */
export const scripted = (
  { enclosure }: Pick<Case, 'enclosure'>,
  root: string,
  script: string,
  more: Partial<RunRequest> = {},
): RunRequest => ({
  root,
  runtime: enclosure,
  environment: { PATH: '/bin', HOME: '/home/u' },
  argv: ['bash', '-c', script],
  write: false,
  stdio: 'capture',
  ...more,
});
