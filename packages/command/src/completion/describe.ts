import type { Command } from 'commander';
import { examplesOf } from '../options.ts';

/** What is known of an option, for whoever completes or explains it. */
export interface DescribedOption {
  /** With their dashes, the short one first: `-o`, `--output`. */
  readonly flags: readonly string[];
  /** As the help writes it: `<dir>`, `[value]`; undefined: it takes none. */
  readonly value: string | undefined;
  readonly choices: readonly string[];
  readonly description: string;
}
export interface DescribedArgument {
  /** As the help writes it: `<capsule>`, `[command...]`. */
  readonly term: string;
  readonly choices: readonly string[];
  readonly description: string;
}
export interface DescribedVerb {
  readonly name: string;
  readonly description: string;
  readonly arguments: readonly DescribedArgument[];
  readonly options: readonly DescribedOption[];
  readonly examples: readonly string[];
}
/** A command line as data: completions and manual pages are made of it. */
export interface DescribedProgram {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly verbs: readonly DescribedVerb[];
}

/** `program`: with all its verbs. */
export const describeProgram = (program: Command): DescribedProgram => ({
  name: program.name(),
  version: program.version() ?? '',
  description: program.description(),
  verbs: program.commands.map(describeVerb),
});

const describeVerb = (verb: Command): DescribedVerb => ({
  name: verb.name(),
  description: verb.description(),
  arguments: verb.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return {
      term: argument.required ? `<${name}>` : `[${name}]`,
      choices: argument.argChoices ?? [],
      description: argument.description,
    };
  }),
  options: verb.options
    .filter(({ hidden }) => !hidden)
    .map(({ short, long, flags, argChoices = [], description }) => ({
      flags: [short, long].filter((flag) => flag !== undefined),
      value: /[<[].*[>\]]$/.exec(flags)?.[0],
      choices: argChoices,
      description,
    })),
  examples: examplesOf(verb),
});

/** The first sentence, for a list. */
export const summaryOf = ({ description }: Pick<DescribedVerb, 'description'>): string =>
  (description.split('\n')[0] ?? '').replace(/\.$/, '');
