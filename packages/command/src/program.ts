import { Command } from 'commander';
import type { Context } from './context.ts';

/** Makes a verb's command; its modules are loaded only then. */
export type Verb = () => Promise<(context: Context) => Command>;
/** By name, in the order of the help. */
export type Verbs = Readonly<Record<string, Verb>>;

export interface ProgramText {
  readonly name: string;
  readonly description: string;
}

const neededOf = (verbs: Verbs, asked: string | undefined): readonly Verb[] => {
  if (asked === '--version' || asked === '-V') return [];
  const known = asked !== undefined && Object.hasOwn(verbs, asked) ? verbs[asked] : undefined;
  return known ? [known] : Object.values(verbs);
};

/** Commander guesses among the verbs; whoever names a file forgot one. */
const guess = (name: string, text: string, asked = ''): string => {
  if (!text.includes('unknown command') || text.includes('Did you mean')) return '';
  return asked.endsWith('.capsule')
    ? ` (Did you mean ${name} replay ${asked}?)`
    : ` (${name} --help lists the commands)`;
};

/** A verb and what it is given, as the list of verbs shows it: `run [directory] [command...]`. */
const termOf = (verb: Command): string => {
  const names = verb.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [verb.name(), ...names].join(' ');
};

/** `asked`: the only verb that is needed; without one, or without such a verb, all of them are there, for the help. */
export const makeProgram = async (
  context: Context,
  { name, description }: ProgramText,
  verbs: Verbs,
  asked?: string,
): Promise<Command> => {
  const program = new Command(name)
    .description(description)
    .version(context.tool.version)
    .exitOverride()
    // With `[options]` of each the column is so wide that what stands beside it is not wrapped at 80.
    .configureHelp({ subcommandTerm: termOf })
    .configureOutput({
      outputError: (text, write) => {
        write(`${text.trimEnd().replace('\n', ' ')}${guess(name, text, asked)}\n`);
      },
    });
  for (const verb of neededOf(verbs, asked)) program.addCommand((await verb())(context));
  return program;
};
