import { exitOf } from './how-it-ended.ts';
import { starter } from './start.ts';

export interface VisibleCommand {
  readonly argv: readonly [program: string, ...args: string[]];
  readonly environment: Readonly<Record<string, string>>;
  /** Default: this process's. */
  readonly directory?: string;
}

/** Runs argv with this process's terminal, no shell; gives its exit code, 127 if there is no such program. */
export const runVisibly = async (command: VisibleCommand): Promise<number> => {
  const { collect } = await starter();
  const stdio = ['inherit', 'inherit', 'inherit'] as const;
  const { how } = await collect({ ...command, stdio }, {});
  return exitOf(how).exitCode ?? (how.kind === 'unavailable' && how.error === 'ENOENT' ? 127 : 1);
};
