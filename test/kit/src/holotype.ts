import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ordinaryUid } from './actors.ts';
import { type Executed, execute } from './execute.ts';
import { leaveOut } from './needs.ts';

/** The root of this checkout. */
export const checkout = join(import.meta.dirname, '../../..');
const bin = join(checkout, 'apps/cli/bin/holotype.mjs');

/** Who runs the command and in which surroundings. */
export interface Caller {
  /** Ids of an ordinary user, who needs no account; undefined is the user that runs the tests. */
  readonly uid?: number;
  readonly umask?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** In a network namespace of its own, where nothing answers, if one can be had; only root can ask for it. */
  readonly networkOff?: boolean;
}

/** Someone else, somewhere else. */
export const stranger: Caller = {
  uid: ordinaryUid,
  umask: '077',
  env: { TZ: 'Asia/Tokyo', LC_ALL: 'C', HOME: '/nonexistent' },
};

const unplugged = ['unshare', '--net'] as const;
let unplugs: boolean | undefined;
/** True if root may make a network namespace here; else that is noted, and nothing but `--offline` keeps the network away. */
const mayUnplug = (): boolean => {
  const [program, option] = unplugged;
  unplugs ??= spawnSync(program, [option, 'true'], { stdio: 'ignore' }).status === 0;
  if (!unplugs) leaveOut('the network taken away', 'no network namespace can be made here');
  return unplugs;
};

/** The argument vector that makes `argv` run as this caller. */
export const asCaller = (argv: readonly string[], caller: Caller): readonly string[] => [
  ...(caller.networkOff && mayUnplug() ? unplugged : []),
  ...(caller.uid === undefined
    ? []
    : ['setpriv', `--reuid=${String(caller.uid)}`, `--regid=${String(caller.uid)}`, '--clear-groups']),
  ...(caller.umask === undefined ? [] : ['sh', '-c', 'umask "$0"; exec "$@"', caller.umask]),
  ...argv,
];

/**
 * True if somebody else can run this checkout, which may lie in a closed home; otherwise the tests of `what` are noted as left out. Root alone can be
 * somebody else. Called while a file is collected.
 */
export const needsStranger = (what: string): boolean => {
  const [program = '', ...args] = asCaller([process.execPath, bin, '--version'], stranger);
  try {
    execFileSync(program, args, { stdio: 'ignore', cwd: '/' });
    return true;
  } catch {
    leaveOut(what, 'another user cannot run this checkout');
    return false;
  }
};

/** Runs `holotype`. */
export const holotype = (args: readonly string[], caller: Caller = {}): Promise<Executed> =>
  execute(asCaller([process.execPath, bin, ...args, '--quiet'], caller), {
    cwd: '/',
    env: { HOLOTYPE_MIRRORS: undefined, ...caller.env },
  });

/** The document that a verb prints with `--json`; anything but exit code `code` is an error. */
export const holotypeJson = async <T>(args: readonly string[], caller: Caller = {}, code = 0): Promise<T> => {
  const done = await holotype([...args, '--json'], caller);
  if (done.code !== code)
    throw new Error(
      `holotype ${args.join(' ')}: exit ${String(done.code)}\n${done.stderr.slice(-4000)}${done.stdout.slice(-8000)}`,
    );
  return JSON.parse(done.stdout) as T;
};
