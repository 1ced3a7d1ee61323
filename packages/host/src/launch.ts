import { spawn } from 'node:child_process';

export interface LaunchOptions {
  readonly environment: Readonly<Record<string, string>>;
  /** `inherit`: the caller's terminal. `capture`: stdin is empty, the output is kept, at most `maxOutput` bytes of each kind. */
  readonly stdio: 'inherit' | 'capture';
  readonly maxOutput: number;
  /** A message that the program sent through process.send. */
  readonly onReport: (report: unknown) => void;
}
export interface LaunchEnd {
  readonly exitCode: number | undefined;
  /** Why the program could not be started, `ENOENT` and the like. */
  readonly refused: string | undefined;
  /** It wrote more than `maxOutput` and was stopped. */
  readonly tooMuch: boolean;
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
}
export interface Launch {
  /** Lost quietly if the program is gone. */
  readonly send: (order: object) => void;
  /** Ends the channel: a launcher takes its command with it, then goes. */
  readonly stop: () => void;
  /** When the program and everything that holds its output have ended. */
  readonly ended: Promise<LaunchEnd>;
}

/** Starts a program that this one talks with over a channel; a Node program finds it as process.send. When this process dies, the channel ends. */
export const launch = (
  argv: readonly [program: string, ...args: string[]],
  options: LaunchOptions,
): Launch => {
  const [program, ...args] = argv;
  const capture = options.stdio === 'capture';
  const child = spawn(program, args, {
    env: { ...options.environment },
    serialization: 'json',
    stdio: [
      capture ? 'ignore' : 'inherit',
      capture ? 'pipe' : 'inherit',
      capture ? 'pipe' : 'inherit',
      'ipc',
    ],
  });
  child.on('message', options.onReport);
  const stop = () => {
    if (child.connected) child.disconnect();
    else child.kill('SIGKILL');
  };
  const parts = { stdout: [] as Uint8Array[], stderr: [] as Uint8Array[] };
  let tooMuch = false;
  for (const name of ['stdout', 'stderr'] as const) {
    let size = 0;
    child[name]?.on('data', (part: Uint8Array) => {
      size += part.length;
      if (size <= options.maxOutput) parts[name].push(part);
      else if (!tooMuch) {
        tooMuch = true;
        stop();
      }
    });
  }
  const ended = new Promise<LaunchEnd>((resolve) => {
    const end = (exitCode: number | null, refused?: string) => {
      resolve({
        exitCode: exitCode ?? undefined,
        refused,
        tooMuch,
        stdout: Buffer.concat(parts.stdout),
        stderr: Buffer.concat(parts.stderr),
      });
    };
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (child.pid === undefined) end(null, error.code ?? error.message);
    });
    child.once('close', (code) => {
      end(code);
    });
  });
  return {
    send: (order) => {
      if (child.connected) child.send(order, () => undefined);
    },
    stop,
    ended,
  };
};
