import { lstat, writeWhole } from '@holotype/host';
import { joinRaw, type RawPath, rawToText } from '@holotype/model';
import { ProjectError } from './errors.ts';
import { projectText, type Written } from './project-text.ts';
import { parseProject, projectFileName } from './read-project.ts';

/** Throws ProjectError `PROJECT_FILE_EXISTS` if there is a holotype.toml in `directory`. */
export const refuseProject = (directory: RawPath, force: boolean): void => {
  const path = joinRaw(directory, projectFileName);
  const there = lstat(path);
  if (!there || (force && there.type === 'file')) return;
  const what = there.type === 'file' ? 'already exists' : 'already exists, and is not a plain file';
  throw new ProjectError('PROJECT_FILE_EXISTS', `${rawToText(path)} ${what}`, {
    hint: there.type === 'file' ? 'edit it, or add --force to replace it' : 'remove it',
  });
};

/** Writes a holotype.toml into `directory`, and gives its path. Throws ProjectError `PROJECT_FILE_EXISTS`, `PROJECT_FILE_INVALID`, HostError. */
export const init = (directory: RawPath, written: Written, force = false): RawPath => {
  refuseProject(directory, force);
  const path = joinRaw(directory, projectFileName);
  const text = projectText(written);
  try {
    parseProject(path, text);
  } catch (error) {
    if (!(error instanceof ProjectError)) throw error;
    const { code, message, hint = '' } = error;
    throw new ProjectError(code, message, { hint: `nothing was written; ${hint}` });
  }
  writeWhole(path, text);
  return path;
};
