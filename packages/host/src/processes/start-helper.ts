import { findProgram, searchPath } from './programs.ts';
import { starter } from './start.ts';

export interface Helper {
  /** Once it has ended: what it wrote to stderr, or why it could not be started. */
  readonly ended: Promise<string>;
  readonly kill: () => void;
}

/** Characters of stderr. */
const most = 4096;

/**
 * Starts a program that serves this process, in a session of its own, and ends with it, however this process ends: the kernel sends SIGTERM
 * then (prctl(2), PR_SET_PDEATHSIG, by setpriv of util-linux). Without setpriv it ends only when it is told to.
 */
export const startHelper = async (argv: readonly [string, ...string[]]): Promise<Helper> => {
  const { start } = await starter();
  const setpriv = findProgram('setpriv');
  const { child, closed, kill } = start({
    argv: setpriv === undefined ? argv : [setpriv, '--pdeathsig', 'TERM', '--', ...argv],
    environment: { PATH: searchPath, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'ignore', 'pipe'],
    // Ctrl-C is for this process, which ends the helper when it has cleaned up.
    ownSession: true,
  });
  let said = '';
  child.stderr?.on('data', (part: Buffer) => {
    said = (said + part.toString()).slice(-most);
  });
  return {
    ended: closed.then((how) => (how.kind === 'unavailable' ? `${argv[0]}: ${how.error}` : said)),
    kill: () => {
      kill('SIGTERM');
    },
  };
};
