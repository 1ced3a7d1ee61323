import { Command, Help, Option } from 'commander';
import { rebuildForms } from '@holotype/workflows-replay';

const help = new Help();

/** What an option that may be given several times adds up to. */
export const collect = (value: string, before: readonly string[]): string[] => [...before, value];

/** A command with the options that all share. `example` lines end its help. */
export const makeCommand = (name: string, description: string, examples: readonly string[]): Command =>
  new Command(name)
    .description(description)
    .option('--json', 'print the document instead of text')
    .option('-q, --quiet', 'no progress')
    // A list that is empty unless something is added to it has no default that is worth a word.
    .configureHelp({
      optionDescription: (option) => help.optionDescription(option).replace(' (default: [])', ''),
    })
    .addHelpText('after', `\nExamples:\n${examples.map((line) => `  $ ${line}`).join('\n')}`)
    .exitOverride();

/** For commands that look at the store and fetch nothing. */
export const withStorePlace = (command: Command): Command =>
  command.option('--store <dir>', 'where downloads are kept (default: ~/.cache/holotype)');

export const withStore = (command: Command): Command =>
  withStorePlace(command).option('--offline', 'ask nothing of the network');

/** For commands that fetch what a capsule names. */
export const withPackages = (command: Command): Command =>
  withStore(command).option(
    '--files-from <dir>',
    'take packages from <dir> where the capsule names files in it (repeatable)',
    collect,
    [],
  );

export const formOption = (): Option =>
  new Option('--form <form>', 'what to make').choices(rebuildForms).default('dir');
