import { createContext, type WorkflowContext } from '@holotype/workflows-replay';

/** Of nobody in particular; nobody listens. */
export const context: WorkflowContext = createContext({
  store: '/nowhere',
  caller: {
    tool: { name: 'holotype', version: '0.1.0' },
    signal: new AbortController().signal,
    environment: {},
    workingDirectory: '/',
    uid: 1000,
    gid: 1000,
    now: () => '2026-01-01T00:00:00Z',
    installation: '/opt/holotype',
  },
});
