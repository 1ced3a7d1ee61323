import { Argument, type Command } from 'commander';
import type { Context } from '../context.ts';
import { makeCommand } from '../options.ts';
import { completionFor, type ShellName, shellNames } from './share.ts';

/** Prints the completion of the program that it is a verb of, whose other verbs must be there. */
export const completionCommand = (context: Context): Command => {
  const command = makeCommand('completion', 'Print the completion of a shell.', [
    'holotype completion bash > ~/.holotype-completion    # source it in ~/.bashrc',
    'holotype completion zsh > ~/.zfunc/_holotype    # with ~/.zfunc in fpath',
    'holotype completion fish > ~/.config/fish/completions/holotype.fish',
  ]);
  return command
    .addArgument(new Argument('<shell>', 'the shell').choices(shellNames))
    .action((shell: ShellName, { json }: { readonly json?: boolean }) => {
      const text = completionFor(shell, command.parent ?? command);
      if (json) context.terminal.json({ shell, completion: text });
      else context.terminal.print(text.trimEnd());
    });
};
