import { refuseEarly, type StartedFrom } from '@holotype/command';

/** Runs the command line of this process. `startedFrom`: the launcher of a packaged command. */
export const run = async (startedFrom?: StartedFrom): Promise<void> => {
  if (refuseEarly(process.argv.slice(2))) return;
  const { runProgram } = await import('./run-program.ts');
  await runProgram(startedFrom);
};
