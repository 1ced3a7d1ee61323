import type { Host } from '@holotype/host';
import { type RawPath, rawToUtf8 } from '@holotype/model';

export const program = 'git';
const maxOutput = 16 * 1024 * 1024;

/**
 * What may stand in a repository's own settings and starts a program: hooks, a file monitor, ssh, helpers of protocols and logins. These
 * commands ask for none of them but the protocols: a clone without all objects fetches what it lacks.
 */
const settings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.sshCommand=false',
  'credential.helper=',
  'protocol.allow=never',
  // Whoever captures may be another than who owns the repository.
  'safe.directory=*',
].flatMap((one) => ['-c', one]);

const environment = {
  HOME: '/nonexistent',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_ASKPASS: 'false',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_PAGER: 'cat',
  GIT_SSH_COMMAND: 'false',
  GIT_TERMINAL_PROMPT: '0',
};

/** What git prints of the repository of a work tree; undefined where it fails, `why` where nobody can say. */
export type Asked =
  { readonly kind: 'told'; readonly text: string | undefined } | { readonly kind: 'unknown' };

/** Asks by commands that only read. `workTree`: the directory that has `.git`. */
export const ask = async (host: Host, workTree: RawPath, ...args: readonly string[]): Promise<Asked> => {
  const result = await host.run({
    argv: [
      program,
      '--no-pager',
      '--no-replace-objects',
      `--git-dir=${rawToUtf8(workTree)}/.git`,
      ...settings,
      ...args,
    ],
    env: environment,
    maxOutput,
  });
  if (result.kind !== 'exited') return { kind: 'unknown' };
  return { kind: 'told', text: result.code === 0 ? result.stdout : undefined };
};
