import { start, type StartedFrom } from '@holotype/command';
import { program } from './program.ts';

export const runProgram = (startedFrom?: StartedFrom): Promise<void> =>
  start(program, startedFrom, hasTracer);

/** Loaded when it is asked for: most verbs trace nothing. */
const hasTracer = async (): Promise<boolean> => (await import('@holotype/workflows')).hasHelper();
