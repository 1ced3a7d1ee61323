import { execa } from 'execa';

export interface Execution {
  readonly cwd?: string;
  /** Added to the environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string;
}
export interface Executed {
  /** Undefined if a signal ended the program. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, whatever its exit code. Throws if it cannot be started. */
export const execute = async (argv: readonly string[], execution: Execution = {}): Promise<Executed> => {
  const [program = '', ...rest] = argv;
  const { exitCode, stdout, stderr, code, message } = await execa(program, rest, {
    reject: false,
    cwd: execution.cwd ?? process.cwd(),
    env: { ...execution.env },
    ...(execution.input === undefined ? { stdin: 'ignore' } : { input: execution.input }),
    maxBuffer: 256 * 1024 * 1024,
  });
  if (code === 'ENOENT' || code === 'EACCES') throw new Error(message);
  return { code: exitCode, stdout, stderr };
};

/** As execute, and anything but exit code 0 is an error that shows what the program said. Gives stdout. */
export const must = async (argv: readonly string[], execution: Execution = {}): Promise<string> => {
  const { code, stdout, stderr } = await execute(argv, execution);
  if (code === 0) return stdout;
  throw new Error(`${argv.join(' ')}: exit ${String(code)}\n${stderr.slice(-4000)}\n${stdout.slice(-2000)}`);
};
