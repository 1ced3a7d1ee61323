import type { LocalContent } from '@holotype/capsule';
import { type Held, isOfPackages } from '@holotype/capture';
import { cutUserInfo } from '@holotype/ecosystems';
import { isInstalled } from '@holotype/ecosystems/published';
import { lstat } from '@holotype/host';
import { compareRaw, counted, parentOf, type RawPath, rawToText, type Run } from '@holotype/model';
import {
  derivedOf,
  looksSecret,
  type SecretScan,
  type SecretSearch,
  sourcesOf,
  type Unsearched,
} from '@holotype/secrets';
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
const findSecrets = async (
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

/** The search of what a capture of a run holds, from one round to the next. */
export interface KeptSearch {
  /** Paths that are not to be held, of those that no package ships. */
  readonly more: (held: Held) => Promise<readonly RawPath[]>;
  /** These have other bytes now. */
  readonly forget: (paths: readonly RawPath[]) => void;
  readonly secrets: ReadonlySet<RawPath>;
  /** What was not searched, or not all of it, and is no installed code of others. */
  readonly unsearched: ReadonlyMap<RawPath, Unsearched>;
}

const directoriesOf = (paths: readonly RawPath[]): Set<RawPath> => {
  const found = new Set<RawPath>();
  for (const path of paths) for (let at = parentOf(path); !found.has(at); at = parentOf(at)) found.add(at);
  return found;
};

/** Throws FreezeError `FREEZE_SECRET_FOUND` for what cannot be left out, and with `strict` for whatever is found. */
export const openKeptSearch = (
  context: WorkflowContext,
  search: SecretSearch,
  strict: boolean,
): KeptSearch => {
  const secrets = new Set<RawPath>();
  const searched = new Set<RawPath>();
  const unsearched = new Map<RawPath, Unsearched>();
  const refuseDirectory = (path: RawPath): never => {
    throw new FreezeError(
      'FREEZE_SECRET_FOUND',
      `An attribute of the directory ${rawToText(path)} looks like a secret, and the capsule would contain it`,
      { hint: 'look with getfattr -d, and remove it with setfattr -x' },
    );
  };
  return {
    secrets,
    unsearched,
    forget: (paths) => {
      for (const path of paths) searched.delete(path);
    },
    more: async ({ unshipped, localOf }) => {
      const all = unshipped.filter((path) => !isOfPackages(path));
      const fresh = all.filter((path) => !searched.has(path));
      const held = new Set(all);
      // What is compiled can be held without its source, which alone tells what is in it.
      const sources = [...new Set(fresh.flatMap(sourcesOf))].filter(
        (path) => !held.has(path) && !searched.has(path) && lstat(path)?.type === 'file',
      );
      const directories = [...directoriesOf(fresh)].filter((path) => !searched.has(path));
      const locals = new Map(fresh.map((path) => [path, localOf(path)]));
      const moved = [...locals].filter(([path, local]) => path !== local).map(([path]) => path);
      const names = new Map([...locals].map(([path, local]) => [local, path] as const));
      const pathOf = (local: RawPath) => names.get(local) ?? local;
      // Attributes are those of the path, not of a copy.
      const asked = [...locals.values(), ...moved, ...sources, ...directories];
      const found = await findSecrets(context, search, asked, (local) => rawToText(pathOf(local)), strict);
      for (const path of [...fresh, ...sources, ...directories]) searched.add(path);
      for (const [local, why] of found.unsearched) {
        const path = pathOf(local);
        if (held.has(path) && !isInstalled(path)) unsearched.set(path, why);
      }
      for (const local of found.findings.keys()) {
        const path = pathOf(local);
        if (directories.includes(path)) refuseDirectory(path);
        secrets.add(path);
      }
      const repeated = derivedOf(all, secrets);
      for (const path of repeated) secrets.add(path);
      for (const path of repeated)
        tell(
          context,
          'SECRET_LEFT_OUT',
          `excluded because it repeats what looks like a secret: ${rawToText(path)}`,
        );
      for (const path of secrets) unsearched.delete(path);
      return all.filter((path) => secrets.has(path));
    },
  };
};

type Listed = NonNullable<Run['unsearched']>;

/** As many as the schema takes. */
const mostListed = 100_000;

/** By path; of results their names, which are paths too, or stdin, stdout and stderr. */
export const listUnsearched = (
  results: ReadonlyMap<string, Unsearched>,
  kept: ReadonlyMap<RawPath, Unsearched>,
): Listed =>
  [...new Map([...results, ...[...kept].map(([path, why]) => [rawToText(path), why] as const)])]
    .map(([path, why]) => ({ path, why }))
    .sort((a, b) => compareRaw(a.path, b.path))
    .slice(0, mostListed);

const words: readonly (readonly [why: Unsearched, one: string, several: string])[] = [
  ['compressed', 'compressed file', 'compressed files'],
  ['database', 'database', 'databases'],
  ['middle', 'middle of a large text', 'middles of large texts'],
  ['unreadable', 'unreadable file', 'unreadable files'],
  ['binary', 'other binary file', 'other binary files'],
];

/** `2 compressed files, 1 database`; undefined if all was searched. */
export const unsearchedInWords = (listed: Listed = []): string | undefined => {
  const parts = words.flatMap(([why, one, several]) => {
    const count = listed.filter((item) => item.why === why).length;
    return count === 0 ? [] : [counted(count, one, several)];
  });
  return parts.length === 0 ? undefined : parts.join(', ');
};
