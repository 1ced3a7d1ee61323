import { safeLines, table } from '@holotype/terminal';
import { Command } from 'commander';
import type { Context } from './context.ts';

/** Makes a verb's command; its modules are loaded only then. */
export type Verb = () => Promise<(context: Context) => Command>;
/** By name, in the order of the help. */
export type Verbs = Readonly<Record<string, Verb>>;

export interface ProgramText {
  readonly name: string;
  readonly description: string;
  /** What is shown of it where no verb is named. */
  readonly mostUsed: readonly string[];
  /** Verbs that another program has, and its name. */
  readonly elsewhere?: { readonly program: string; readonly verbs: readonly string[] } | undefined;
}

const neededOf = (verbs: Verbs, asked: string | undefined): readonly Verb[] => {
  if (asked === '--version' || asked === '-V') return [];
  // Its completion is made of all of them.
  if (asked === 'completion') return Object.values(verbs);
  const known = asked !== undefined && Object.hasOwn(verbs, asked) ? verbs[asked] : undefined;
  return known ? [known] : Object.values(verbs);
};

/** Commander guesses among the verbs; whoever names a file forgot one, and another program may have it. */
const guess = ({ name, elsewhere }: ProgramText, text: string, asked = ''): string => {
  if (!text.includes('unknown command')) return '';
  if (elsewhere?.verbs.includes(asked))
    return ` (${elsewhere.program} has it: ${elsewhere.program} ${asked})`;
  if (text.includes('Did you mean')) return '';
  return /\.(?:capsule|pdf)$/.test(asked)
    ? ` (Did you mean ${name} replay ${asked}?)`
    : ` (${name} --help lists the commands)`;
};

/** A guess of commander's that another program's verb makes needless. */
const withoutGuess = ({ elsewhere }: ProgramText, text: string, asked = ''): string =>
  elsewhere?.verbs.includes(asked) ? text.replace(/\n\(Did you mean [^)]*\)/, '') : text;

/** What whoever names no verb needs to go on. */
const shortHelp = ({ name, mostUsed }: ProgramText, program: Command): string => {
  const verbs = mostUsed.flatMap((verb) => program.commands.filter((one) => one.name() === verb));
  const rows = table(
    verbs.map((verb) => [verb.name(), verb.description().split(/[;.] ?/)[0] ?? '']),
    { indent: 2 },
  );
  return [`Usage: ${name} <command> [options]`, '', ...rows, '', `${name} --help lists all`, ''].join('\n');
};

/** A verb and what it is given, as the list of verbs shows it: `run [directory] [command...]`. */
const termOf = (verb: Command): string => {
  const names = verb.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [verb.name(), ...names].join(' ');
};

/** Commander's own words hold what was typed. */
const safeWords = {
  writeOut: (text: string) => process.stdout.write(safeLines(text, false)),
  writeErr: (text: string) => process.stderr.write(safeLines(text, false)),
};

/** `asked`: the only verb that is needed; without one, or without such a verb, all of them are there, for the help. */
export const makeProgram = async (
  context: Context,
  text: ProgramText,
  verbs: Verbs,
  asked?: string,
): Promise<Command> => {
  const { name, description } = text;
  const program = new Command(name)
    .description(description)
    .version(context.tool.version)
    .exitOverride()
    // With `[options]` of each the column is so wide that what stands beside it is not wrapped at 80.
    .configureHelp({ subcommandTerm: termOf })
    .configureOutput({
      ...safeWords,
      outputError: (said, write) => {
        const line = withoutGuess(text, said, asked).trimEnd().replace('\n', ' ');
        write(`${line}${guess(text, said, asked)}\n`);
      },
    });
  const help = program.helpInformation.bind(program);
  // Commander shows the help as an error where no verb is named.
  program.helpInformation = (about) => (about?.error ? shortHelp(text, program) : help(about));
  for (const verb of neededOf(verbs, asked))
    program.addCommand((await verb())(context).configureOutput(safeWords));
  return program;
};
