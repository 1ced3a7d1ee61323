import { makeDirectories, writeWhole } from '@holotype/host';
import { joinRaw, type RawPath, rawToUtf8 } from '@holotype/model';
import { lastLine } from '../last-line.ts';
import type { Call } from './call.ts';

const missing = '/holotype-trial';

/** A recipe whose one command is not there: everything before its start must work. */
export const writeTrialRecipe = (directory: RawPath, base: string): void => {
  makeDirectories(directory);
  writeWhole(
    joinRaw(directory, 'Containerfile'),
    Buffer.from(`FROM ${base}\nCOPY Containerfile /\nRUN ["${missing}"]\n`),
  );
};

/** Whether what was said about that command is that it is not there; else the reason, in one line. */
export const whyNotFrom = (said: string): string | undefined =>
  said.includes(missing) && /no such file|not found/i.test(said) ? undefined : lastLine(said);

/** Builds it by podman or buildah, without a trace. What stopped it, or undefined. */
export const whyNotBuild = async (call: Call, scratch: RawPath): Promise<string | undefined> => {
  const recipe = joinRaw(scratch, 'recipe');
  writeTrialRecipe(recipe, 'scratch');
  const { stdout, stderr } = await call([
    'build',
    '--network',
    'none',
    '--no-cache',
    '--force-rm',
    rawToUtf8(recipe),
  ]);
  return whyNotFrom(`${stdout}\n${stderr}`);
};
