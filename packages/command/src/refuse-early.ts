import { HostError, requireAddressSpace } from '@holotype/host';
import { exitCodes } from '@holotype/model';

/**
 * Whether a command line cannot be run here and says so, asked before the modules of its verbs are loaded: V8 ends the process, without a
 * word, where they take the last addresses that it may reserve. Sets the exit code.
 */
export const refuseEarly = (argv: readonly string[]): boolean => {
  // Help and version can be had with less.
  if (argv[0]?.startsWith('-') !== false) return false;
  try {
    requireAddressSpace();
    return false;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const { code, message, hint, exit } = error;
    process.stderr.write(`error: ${message} [${code}]\n\nhint: ${hint ?? ''}\n`);
    if (argv.includes('--json'))
      process.stdout.write(`${JSON.stringify({ error: { code, message, hint } }, undefined, 2)}\n`);
    process.exitCode = exitCodes[exit];
    return true;
  }
};
