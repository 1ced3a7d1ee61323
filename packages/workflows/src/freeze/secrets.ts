import type { LocalContent } from '@holotype/capsule';
import { cutUserInfo } from '@holotype/ecosystems';
import { looksSecret, type SecretScan, type SecretSearch, type Unsearched } from '@holotype/capture';
import { type RawPath, rawToText } from '@holotype/model';
import { tell, type WorkflowContext } from '@holotype/workflows-replay';
import { FreezeError } from './errors.ts';

const shown = 5;

/** Arguments are part of the capsule: a token among them would be mailed. Throws FreezeError `FREEZE_SECRET_FOUND`. */
export const refuseSecretArguments = (argv: readonly string[]): void => {
  const position = argv.findIndex((word) => looksSecret(word) || cutUserInfo(word) !== word);
  if (position < 0) return;
  throw new FreezeError(
    'FREEZE_SECRET_FOUND',
    `Argument ${String(position)} of the command looks like a secret, and the capsule would contain it`,
    { hint: 'pass it to the command in an environment variable or a file that is read at run time' },
  );
};

/** Files that look as if they held secrets; told to the user, and an error with `strict`. `nameOf`: what they are called. */
export const findSecrets = async (
  context: WorkflowContext,
  search: SecretSearch,
  paths: readonly RawPath[],
  nameOf: (path: RawPath) => string,
  strict: boolean,
): Promise<Pick<SecretScan, 'findings' | 'unsearched'>> => {
  const { findings, unsearched } = await search.scan({ root: '/', paths });
  const lines = [...findings].map(([path, [first]]) => {
    const line = first?.line === undefined ? '' : ` line ${String(first.line)}`;
    return `${nameOf(path)}${line} (${first?.rule ?? 'secret'})`;
  });
  if (strict && lines.length > 0) {
    throw new FreezeError('FREEZE_SECRET_FOUND', `Possible secrets in ${lines.slice(0, shown).join(', ')}`, {
      hint: 'remove it, exclude the file with --without, or omit --strict: then the file is excluded',
    });
  }
  for (const line of lines.slice(0, shown))
    tell(context, 'SECRET_LEFT_OUT', `excluded because it looks like a secret: ${line}`);
  if (lines.length > shown)
    tell(context, 'SECRET_LEFT_OUT', `and ${String(lines.length - shown)} more files`);
  return { findings, unsearched };
};

/** Outputs and streams with secrets are known by their hash only; `unsearched`: of the others, by name. */
export const withoutSecrets = async (
  context: WorkflowContext,
  search: SecretSearch,
  contents: readonly LocalContent[],
  names: ReadonlyMap<string, RawPath>,
  strict: boolean,
): Promise<{
  readonly clean: readonly LocalContent[];
  readonly unsearched: ReadonlyMap<string, Unsearched>;
}> => {
  const nameOf = new Map([...names].map(([name, local]) => [local, name]));
  const { findings, unsearched } = await findSecrets(
    context,
    search,
    contents.map(({ local }) => local),
    (path) => nameOf.get(path) ?? rawToText(path),
    strict,
  );
  return {
    clean: contents.filter(({ local }) => !findings.has(local)),
    unsearched: new Map([...unsearched].map(([local, why]) => [nameOf.get(local) ?? rawToText(local), why])),
  };
};
