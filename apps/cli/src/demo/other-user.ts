import { findProgram, runLocal } from '@holotype/host';

/** Who does the second half of the demonstration, as argv to put before a command. */
export interface OtherUser {
  readonly prefix: readonly string[];
  readonly who: string;
  readonly network: string;
  /** Whom the files of the second half belong to; undefined: this user. */
  readonly uid: number | undefined;
}

const nobody = 65534;
const works = async (prefix: readonly string[], command: readonly string[]): Promise<boolean> => {
  const [program = '', ...args] = [...prefix, ...command];
  const result = await runLocal({ argv: [program, ...args], timeoutMs: 60_000 });
  return result.kind === 'exited' && result.code === 0;
};

/**
 * Another, ordinary user with the network off, as far as this machine lets us be one. `holotype` must work for them: they may not be
 * allowed to read this checkout. Root stays root where only root can enter what is rebuilt.
 */
export const findOtherUser = async (isRoot: boolean, holotype: readonly string[]): Promise<OtherUser> => {
  const id = String(nobody);
  const become = ['setpriv', '--reuid', id, '--regid', id, '--clear-groups', '--'];
  const unplugged = isRoot
    ? ['unshare', '--net', '--']
    : ['unshare', '--user', '--map-current-user', '--net', '--'];
  const noNetwork = findProgram('unshare') && (await works(unplugged, ['true'])) ? unplugged : [];
  const network = noNetwork.length > 0 ? 'in a network namespace without interfaces' : 'with --offline';
  const same = {
    prefix: noNetwork,
    who: 'the same user (no other user is available here)',
    network,
    uid: undefined,
  };
  const theirs = [...noNetwork, ...become];
  if (!isRoot || findProgram('setpriv') === undefined) return same;
  if (!(await works(theirs, [...holotype, '--version']))) return same;
  const entering = [...holotype, 'run', '--list', '--quiet'];
  if (!(await works(theirs, entering)) && (await works(noNetwork, entering)))
    return { ...same, who: 'root again (only root can enter a rebuilt directory here)' };
  return { prefix: theirs, who: 'another, ordinary user (nobody)', network, uid: nobody };
};
