import { Command, Help, Option } from 'commander';
import { formNames } from '@holotype/model';

const help = new Help();

/** What an option that may be given several times adds up to. */
export const collect = (value: string, before: readonly string[]): string[] => [...before, value];

const width = 80;

/** Lines of at most `width` columns, broken before an option or `&&`; the first begins with `$`. */
const commandLines = (command: string): string => {
  const lines: string[] = [];
  for (const part of command.split(/ (?=--? |--?[a-z]|&& )/)) {
    const last = lines.at(-1);
    // Room for ` \` behind it.
    const fits = last !== undefined && last.length + 1 + part.length + 2 <= width;
    if (fits && !part.startsWith('&&')) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(last === undefined ? `  $ ${part}` : `      ${part}`);
  }
  return lines.join(' \\\n');
};

/** A remark (`  # …`) goes above its command. */
const exampleLines = (example: string): string[] => {
  const [command = '', remark] = example.split(/ {2,}#/);
  const line = `  $ ${command}`;
  return [
    ...(remark === undefined ? [] : [`  #${remark}`]),
    line.length > width ? commandLines(command) : line,
  ];
};

/** A command with the options that all share. `example` lines end its help. */
export const makeCommand = (name: string, description: string, examples: readonly string[]): Command => {
  const command = new Command(name)
    .description(description)
    .option('--json', 'print JSON instead of text')
    .option('-q, --quiet', 'show no progress')
    // A list that is empty unless something is added to it has no default that is worth a word.
    .configureHelp({
      optionDescription: (option) => help.optionDescription(option).replace(' (default: [])', ''),
    })
    .addHelpText('after', ['\nExamples:', ...examples.flatMap(exampleLines)].join('\n'))
    .exitOverride();
  examplesByCommand.set(command, examples);
  return command;
};

const examplesByCommand = new WeakMap<Command, readonly string[]>();

/** The examples that a command was made with, one a line; a remark stands behind two spaces and `#`. */
export const examplesOf = (command: Command): readonly string[] => examplesByCommand.get(command) ?? [];

/** For commands that look at the store and fetch nothing. */
export const withStorePlace = (command: Command): Command =>
  command.option('--store <dir>', 'where to keep downloads (default: ~/.cache/holotype)');

export const withStore = (command: Command): Command =>
  withStorePlace(command).option('--offline', 'do not use the network');

/** For commands that fetch what a capsule names. */
export const withPackages = (command: Command): Command =>
  withStore(command).option(
    '--files-from <dir>',
    'allow package files in <dir> that the capsule names (repeatable)',
    collect,
    [],
  );

export const formOption = (): Option =>
  new Option('--form <form>', 'the form to rebuild').choices(formNames).default('dir');
