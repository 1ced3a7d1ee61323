import { ownChild } from './own-children.ts';

export interface VisibleCommand {
  readonly argv: readonly [program: string, ...args: string[]];
  readonly environment: Readonly<Record<string, string>>;
  /** Default: this process's. */
  readonly directory?: string;
}

/** Runs argv with this process's terminal, no shell; gives its exit code, 127 if there is no such program. */
export const runVisibly = async ({ argv, environment, directory }: VisibleCommand): Promise<number> => {
  const { execa } = await import('execa');
  const [program, ...args] = argv;
  const running = execa(program, args, {
    env: environment,
    extendEnv: false,
    ...(directory !== undefined && { cwd: directory }),
    stdio: 'inherit',
    reject: false,
  });
  ownChild(running);
  const result = await running;
  return result.exitCode ?? (result.code === 'ENOENT' ? 127 : 1);
};
