import { type Context, toPath } from '@holotype/command';
import { lstat } from '@holotype/host';
import { type About, rawToText, utf8ToRaw } from '@holotype/model';
import { aboutOfProject, projectFileName, readAbout, readProject } from '@holotype/workflows';
import type { FreezeOptions } from './freeze-options.ts';

/**
 * The command and the options with what holotype.toml says: of the file that --config names, else of the one in the working directory, if it
 * is there. What was typed wins; lists of both are joined, those of the file first. Throws ProjectError.
 */
export const withProject = (
  context: Context,
  typed: readonly string[],
  options: FreezeOptions,
): { readonly words: readonly string[]; readonly options: FreezeOptions } => {
  const { config } = options;
  if (config === false) return { words: typed, options };
  const path =
    config === undefined
      ? utf8ToRaw(`${context.workingDirectory}/${projectFileName}`)
      : toPath(context, config);
  if (config === undefined && lstat(path) === undefined)
    return { words: typed, options: { ...options, ...toldBy(context, options) } };
  const project = readProject(path);
  context.terminal.note(`holotype: reads ${rawToText(path)}`);
  const { capsule = project.capsule } = options;
  return {
    words: typed.length > 0 ? typed : project.command,
    options: {
      ...options,
      ...(capsule !== undefined && { capsule }),
      output: [...project.output, ...options.output],
      compare: [...project.compare, ...options.compare],
      claim: [...project.claim, ...options.claim],
      data: [...project.data, ...options.data],
      ...toldBy(context, options, aboutOfProject(project)),
    },
  };
};

/**
 * What the file that --config names says of a run that is over, in place of what it said then: outputs, policies, claims, data and the work,
 * joined with what was typed now. `context`: of the run, since paths in the file are relative to its working directory.
 */
export const readAgain = (
  context: Context,
  options: FreezeOptions,
): Pick<FreezeOptions, 'output' | 'compare' | 'claim' | 'data' | 'about'> => {
  const { output, compare, claim, data, about } = withProject(context, [], options).options;
  return { output, compare, claim, data, ...(about !== undefined && { about }) };
};

/** What holotype.toml says of the work, and for the rest other files of the project, which a private capsule does without: they name people. */
const toldBy = (context: Context, options: FreezeOptions, known?: About): Pick<FreezeOptions, 'about'> => {
  const about = options.private ? known : readAbout(utf8ToRaw(context.workingDirectory), known);
  const files = [...new Set(about?.readIn?.map(({ file }) => file))];
  if (files.length > 0) context.terminal.note(`holotype: reads what ${files.join(' and ')} says of the work`);
  return about ? { about: JSON.stringify(about) } : {};
};
