import type { PreparedRun } from '@holotype/hosts';
import { must } from '@holotype/kit';
import { program } from '../hostile/cli.ts';

/** Freezes a prepared run into `capsule`; anything but success is an error that shows what was said. */
export const freezeRun = (
  run: PreparedRun,
  capsule: string,
  ...options: readonly string[]
): Promise<string> => {
  const outputs = run.outputs.flatMap((output) => ['--output', output]);
  const argv = ['freeze', '--quiet', '-o', capsule, ...outputs, ...options, '--', ...run.argv];
  return must([process.execPath, program, ...argv], { cwd: run.directory });
};
