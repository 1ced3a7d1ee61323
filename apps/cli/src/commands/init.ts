import {
  canAsk,
  collect,
  type CommonOptions,
  type Context,
  makeCommand,
  openQuestions,
} from '@holotype/command';
import { type Author, rawToText, utf8ToRaw } from '@holotype/model';
import { safeText, shownCommand } from '@holotype/terminal';
import { type Around, init, lookAround, projectFileName, refuseProject } from '@holotype/workflows';
import type { Command } from 'commander';

interface Options extends CommonOptions {
  readonly title?: string;
  readonly author: readonly string[];
  readonly licence?: string;
  readonly output: readonly string[];
  readonly force?: boolean;
  readonly yes?: boolean;
  readonly quiet?: boolean;
}

/** What was found and typed. */
interface Known {
  readonly command: readonly string[] | undefined;
  readonly outputs: readonly string[];
  readonly title: string | undefined;
  readonly licence: string | undefined;
  readonly authors: readonly Author[];
}

const knownOf = ({ command, about }: Around, words: readonly string[], options: Options): Known => ({
  command: words.length > 0 ? words : command,
  outputs: options.output,
  title: options.title ?? about.title,
  licence: options.licence ?? about.licence,
  authors: options.author.length > 0 ? options.author.map((name) => ({ name })) : (about.authors ?? []),
});

/** Asks for what is not known; Enter leaves it for later. The command is split at spaces, as no shell reads it. */
const askForRest = async (context: Context, known: Known): Promise<Known> => {
  const questions = openQuestions(context.signal);
  const words = async (question: string) => {
    const typed = await questions.ask(question);
    return typed === '' ? [] : typed.split(/\s+/);
  };
  const text = async (question: string) => (await questions.ask(question)) || undefined;
  const ask = async (): Promise<Known> => {
    const command = known.command ?? (await words('Command to freeze, as in python3 fit.py:'));
    const title = known.title ?? (await text('Title:'));
    const name = known.authors.length > 0 ? undefined : await text('Author:');
    const orcid = name === undefined ? undefined : await text('ORCID iD of the author:');
    const licence = known.licence ?? (await text('Licence, as in CC-BY-4.0:'));
    const outputs =
      known.outputs.length > 0 ? known.outputs : await words('Result files, as in figure*.png table.csv:');
    return {
      command: command.length > 0 ? command : undefined,
      outputs,
      title,
      licence,
      authors: name === undefined ? known.authors : [{ name, ...(orcid !== undefined && { orcid }) }],
    };
  };
  context.terminal.note('Enter leaves a question for later.');
  try {
    return await ask();
  } finally {
    questions.close();
  }
};

export const initCommand = (context: Context): Command =>
  makeCommand('init', 'Write a holotype.toml, which freeze reads, into the working directory.', [
    'holotype init -- python3 fit.py',
    "holotype init --title 'Growth of oaks' --output 'figure*.png' -- ./run.sh",
    'holotype init                                        # asks, at a terminal',
  ])
    .argument('[command...]', 'the command, after --; default: run.sh or make, if there is one')
    .option('--title <text>', 'the title of the work (default: that in CITATION.cff)')
    .option('--author <name>', 'an author (repeatable; default: those in CITATION.cff)', collect, [])
    .option('--licence <spdx>', 'the licence of the work, as in CC-BY-4.0 (default: that in CITATION.cff)')
    .option('--output <pattern>', 'a file that is a result (repeatable)', collect, [])
    .option('-y, --yes', 'ask nothing')
    .option('--force', `replace an existing ${projectFileName}`)
    .action(async (words: string[], options: Options) => {
      const { terminal } = context;
      const directory = utf8ToRaw(context.workingDirectory);
      refuseProject(directory, options.force ?? false);
      const around = lookAround(directory);
      const found = knownOf(around, words, options);
      const asks = !options.yes && !options.json && !options.quiet && canAsk();
      const { command, outputs, title, licence, authors } = asks ? await askForRest(context, found) : found;
      const project = {
        ...(command && { command: [...command] }),
        ...(outputs.length > 0 && { outputs: [...outputs] }),
        ...(title !== undefined && { title }),
        ...(licence !== undefined && { licence }),
        ...(authors.length > 0 && { authors: [...authors] }),
      };
      const path = rawToText(init(directory, project, options.force));
      if (options.json) {
        terminal.json({ file: path, project, readIn: around.from });
        return;
      }
      const readIn = around.from.length > 0 ? `, with what ${around.from.join(' and ')} says` : '';
      terminal.print(`wrote ${safeText(path)}${readIn}`);
      if (command) terminal.print(`next   holotype freeze           # runs ${shownCommand(command)}`);
      else terminal.print(`next   write your command into it, then: holotype freeze`);
    });
