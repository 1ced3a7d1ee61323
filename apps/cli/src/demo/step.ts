import { runVisibly } from '@holotype/host';
import { type RawPath, rawToText, rawToUtf8 } from '@holotype/model';
import type { Context } from '@holotype/replay';
import type { OtherUser } from './other-user.ts';
import { failed } from './sides.ts';

export interface Stepper {
  /** How this checkout's command is started. */
  readonly holotype: readonly [string, string];
  readonly title: (text: string) => void;
  /** Shows a holotype command and runs it as a user would. Throws DemoError unless it exits with `expected`. */
  readonly step: (args: readonly string[], how?: HowToRun) => Promise<void>;
}
export interface HowToRun {
  /** As the other user. */
  readonly other?: boolean;
  readonly expected?: number;
  readonly directory?: RawPath;
}

export const holotypeCommand = (context: Context): readonly [string, string] => [
  process.execPath,
  rawToText(`${context.installation}/apps/cli/bin/holotype.mjs`),
];

export const makeStepper = (context: Context, other: OtherUser, theirs: RawPath): Stepper => {
  const { terminal } = context;
  const holotype = holotypeCommand(context);
  return {
    holotype,
    title: (text) => {
      terminal.print(`\n${terminal.style.bold(text)}`);
    },
    step: async (args, { other: asOther = false, expected = 0, directory } = {}) => {
      const shown = `holotype ${args.join(' ')}`;
      terminal.print(`${terminal.style.cyan('$')} ${shown}`);
      const [program = '', ...rest] = [...(asOther ? other.prefix : []), ...holotype, ...args];
      const environment =
        asOther && other.prefix.length > 0
          ? { ...context.environment, HOME: rawToText(theirs), TZ: 'Pacific/Kiritimati' }
          : context.environment;
      const code = await runVisibly({
        argv: [program, ...rest],
        environment,
        ...(directory !== undefined && { directory: rawToUtf8(directory) }),
      });
      context.signal.throwIfAborted();
      if (code !== expected) throw failed(shown, `exit code ${String(code)}`);
    },
  };
};
