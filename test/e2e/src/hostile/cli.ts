import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface CliOptions {
  readonly cwd?: string;
  /** Added to the test's own environment. */
  readonly env?: Readonly<Record<string, string>>;
}
export interface CliResult {
  /** Undefined if a signal ended it. */
  readonly code: number | undefined;
  readonly signal: string | undefined;
  readonly stdout: string;
  readonly stderr: string;
}
export interface StartedCli {
  readonly process: ChildProcess;
  readonly ended: Promise<CliResult>;
}

/** The command line's script. */
export const program = fileURLToPath(new URL('../../../../apps/cli/bin/holotype.mjs', import.meta.url));

/** Starts a program, stdin closed. */
export const startProgram = (name: string, argv: readonly string[], options: CliOptions = {}): StartedCli => {
  const child = spawn(name, argv, {
    cwd: options.cwd,
    env: { ...process.env, NO_COLOR: '1', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<CliResult>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ code: code ?? undefined, signal: signal ?? undefined, stdout, stderr });
    });
  });
  return { process: child, ended };
};

/** Starts `holotype` with these arguments, stdin closed. */
export const startHolotype = (argv: readonly string[], options?: CliOptions): StartedCli =>
  startProgram(process.execPath, [program, ...argv], options);

/** Runs `holotype` with these arguments to its end. */
export const holotype = (argv: readonly string[], options?: CliOptions): Promise<CliResult> =>
  startHolotype(argv, options).ended;

/** `CODE: message` of the error that a run with `--json` printed; what it printed if there is none. */
export const failureOf = ({ stdout, stderr }: CliResult): string => {
  const [, message, code] = /^error: (.*) \[([A-Z0-9_]+)\]$/m.exec(stderr) ?? [];
  return code === undefined ? `no error: ${stderr}${stdout}` : `${code}: ${message ?? ''}`;
};
