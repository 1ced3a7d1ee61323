import type { Context } from '@holotype/command';
import { fileURLToPath } from 'node:url';
import { runLocal, runVisibly } from '@holotype/host';
import { type RawPath, rawToText, rawToUtf8 } from '@holotype/model';
import type { OtherUser } from './other-user.ts';
import { failed } from './sides.ts';

export interface Stepper {
  /** How this checkout's command is started. */
  readonly holotype: readonly [string, string];
  readonly title: (text: string) => void;
  /** Shows a holotype command and runs it as a user would. Throws DemoError unless it exits with `expected`. */
  readonly step: (args: readonly string[], how?: HowToRun) => Promise<void>;
  /** Whether the other user can enter a root. */
  readonly enters: () => Promise<boolean>;
}
export interface HowToRun {
  /** As the other user. */
  readonly other?: boolean;
  readonly expected?: number;
  readonly directory?: RawPath;
}

type Argv = readonly [string, ...string[]];

/** This command itself, as it is installed. */
export const holotypeCommand = [
  process.execPath,
  fileURLToPath(new URL('../../bin/holotype.mjs', import.meta.url)),
] as const;

export const makeStepper = (context: Context, other: OtherUser, theirs: RawPath): Stepper => {
  const { terminal } = context;
  const holotype = holotypeCommand;
  const theirEnvironment =
    other.prefix.length > 0
      ? { ...context.environment, HOME: rawToText(theirs), TZ: 'Pacific/Kiritimati' }
      : context.environment;
  return {
    holotype,
    title: (text) => {
      terminal.print(`\n${terminal.style.bold(text)}`);
    },
    step: async (args, { other: asOther = false, expected = 0, directory } = {}) => {
      const shown = `holotype ${args.join(' ')}`;
      terminal.print(`${terminal.style.cyan('$')} ${shown}`);
      const [program = '', ...rest] = [...(asOther ? other.prefix : []), ...holotype, ...args];
      const environment = asOther ? theirEnvironment : context.environment;
      const code = await runVisibly({
        argv: [program, ...rest],
        environment,
        ...(directory !== undefined && { directory: rawToUtf8(directory) }),
      });
      context.signal.throwIfAborted();
      if (code !== expected) throw failed(shown, `exit code ${String(code)}`);
    },
    enters: async () => {
      const argv = [...other.prefix, ...holotype, 'run', '--list', '--quiet'] as unknown as Argv;
      const tried = await runLocal({ argv, env: theirEnvironment, timeoutMs: 120_000 });
      return tried.kind === 'exited' && tried.code === 0;
    },
  };
};
