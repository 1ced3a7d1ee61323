import type { Command } from 'commander';
import { bashCompletion } from './bash.ts';
import { describeProgram } from './describe.ts';
import { fishCompletion } from './fish.ts';
import { manPages } from './man.ts';
import { zshCompletion } from './zsh.ts';

const shells = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

export type ShellName = keyof typeof shells;
export const shellNames = Object.keys(shells) as readonly ShellName[];

/** The completion of a program with all its verbs, as the shell reads it. */
export const completionFor = (shell: ShellName, program: Command): string =>
  shells[shell](describeProgram(program));

/** Completions and manual pages, as text by the place where each is found below a prefix such as `/usr`. */
export const shareFiles = (program: Command): ReadonlyMap<string, string> => {
  const described = describeProgram(program);
  const { name } = described;
  return new Map([
    [`share/bash-completion/completions/${name}`, bashCompletion(described)],
    [`share/zsh/site-functions/_${name}`, zshCompletion(described)],
    [`share/fish/vendor_completions.d/${name}.fish`, fishCompletion(described)],
    ...[...manPages(described)].map(([file, text]) => [`share/man/man1/${file}`, text] as const),
  ]);
};
