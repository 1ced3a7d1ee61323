import type { Context } from '@holotype/command';
import { version } from '@holotype/workflows-replay';
import { createTerminal } from '@holotype/terminal';

const silent = { write: () => true };
/** Of nobody in particular; says nothing. */
export const context: Context = {
  terminal: createTerminal({ stdout: silent, stderr: silent, env: {}, lifecycle: process }),
  tool: { name: 'holotype', version },
  signal: new AbortController().signal,
  environment: {},
  workingDirectory: '/',
  uid: 1000,
  gid: 1000,
  now: () => '2026-01-01T00:00:00Z',
  installation: '/opt/holotype',
  endWith: () => undefined,
};
