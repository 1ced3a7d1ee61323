import { Command, Option } from 'commander';

/** A command with the options that all share. `example` lines end its help. */
export const makeCommand = (name: string, description: string, examples: readonly string[]): Command =>
  new Command(name)
    .description(description)
    .option('--json', 'print the document instead of text')
    .option('-q, --quiet', 'no progress')
    .addHelpText('after', `\nExamples:\n${examples.map((line) => `  $ ${line}`).join('\n')}`)
    .exitOverride();

export const withStore = (command: Command): Command =>
  command
    .option('--store <dir>', 'where downloads are kept (default: ~/.cache/holotype)')
    .option('--offline', 'ask nothing of the network');

export const formOption = (): Option =>
  new Option('--form <form>', 'what to make')
    .choices(['check', 'dir', 'tar', 'oci', 'squashfs', 'sif'])
    .default('dir');
