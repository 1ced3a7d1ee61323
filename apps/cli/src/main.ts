import { type Executable, start } from '@holotype/command';
import { program } from './program.ts';

/** Runs the command line of this process. `executable`: the one file that it was started from, see apps/launcher. */
export const run = (executable?: Executable): Promise<void> => start(program, executable, hasTracer);

/** Loaded when it is asked for: most verbs trace nothing. */
const hasTracer = async (): Promise<boolean> => (await import('@holotype/workflows')).hasHelper();
