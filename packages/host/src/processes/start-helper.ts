import { spawn } from 'node:child_process';
import { ownChild } from './own-children.ts';
import { findProgram, searchPath } from './programs.ts';

export interface Helper {
  /** Once it has ended: what it wrote to stderr. */
  readonly ended: Promise<string>;
  readonly kill: () => void;
}

/** Characters of stderr. */
const most = 4096;

/**
 * Starts a program that serves this process, in a session of its own, and ends with it, however this process ends: the kernel sends SIGTERM
 * then (prctl(2), PR_SET_PDEATHSIG, by setpriv of util-linux). Without setpriv it ends only when it is told to.
 */
export const startHelper = (argv: readonly [string, ...string[]]): Helper => {
  const setpriv = findProgram('setpriv');
  const wrapped = setpriv === undefined ? argv : ([setpriv, '--pdeathsig', 'TERM', '--', ...argv] as const);
  const [program, ...args] = wrapped;
  const child = ownChild(
    spawn(program, args, {
      env: { PATH: searchPath, LC_ALL: 'C.UTF-8' },
      stdio: ['ignore', 'ignore', 'pipe'],
      // Ctrl-C is for this process, which ends the helper when it has cleaned up.
      detached: true,
    }),
  );
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said = (said + part.toString()).slice(-most);
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('close', () => {
      resolve(said);
    });
  });
  return { ended, kill: () => void child.kill('SIGTERM') };
};
