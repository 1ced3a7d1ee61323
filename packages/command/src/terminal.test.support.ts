import { createTerminal, type Terminal } from '@holotype/terminal';

/** A terminal that is a pipe, and what was written into it. */
export const listeningTerminal = (): {
  readonly terminal: Terminal;
  readonly stdout: () => string;
  readonly stderr: () => string;
} => {
  const written = { stdout: '', stderr: '' };
  const output = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
      return true;
    },
  });
  const terminal = createTerminal({
    stdout: output('stdout'),
    stderr: output('stderr'),
    env: {},
    lifecycle: process,
  });
  return { terminal, stdout: () => written.stdout, stderr: () => written.stderr };
};
