import type { Extent, Unwanted } from '@holotype/capture';
import { lstat, openLocal } from '@holotype/host';
import { checkMirror } from '@holotype/ecosystems';
import { type About, baseOf, type RawPath, rawToUtf8 } from '@holotype/model';
import {
  type CommonOptions,
  type Context,
  needVariables,
  readSeconds,
  readSize,
  toPath,
  toWishes,
  twoSides,
  unreadable,
} from '@holotype/command';
import {
  configuredMirrors,
  type DataSlot,
  type FreezeRequest,
  type OptionTexts,
  parseRequested,
} from '@holotype/workflows';

/** As commander gives them. */
export interface FreezeOptions extends CommonOptions {
  readonly output: readonly string[];
  readonly compare: readonly string[];
  readonly claim: readonly string[];
  readonly capsule?: string;
  readonly project?: string;
  readonly stdin?: string;
  readonly tty?: boolean;
  readonly config?: string | false;
  readonly data: readonly string[];
  readonly dataLimit: string;
  readonly reach: Extent;
  readonly keepFailed?: boolean;
  readonly ranks?: boolean;
  readonly twice?: boolean;
  readonly strict?: boolean;
  readonly private?: boolean;
  readonly full?: boolean;
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly mirror: readonly string[];
  readonly timeout?: string;
  readonly maxOutput: string;
  readonly include: readonly string[];
  readonly without: readonly string[];
  readonly plan?: string;
  readonly account?: true | readonly string[];
  readonly keepCaches?: boolean;
  readonly rehash?: boolean;
  readonly withAccount: readonly string[];
  readonly env: readonly string[];
  readonly resume?: string;
  /** What the project says of the work, as JSON. */
  readonly about?: string;
}

const paths = ['capsule', 'project', 'stdin', 'store', 'include', 'plan', 'account'];
/** Of the run itself, which is over when one goes on from it. */
const ofRun = ['project', 'stdin', 'tty', 'env', 'timeout', 'maxOutput', 'keepFailed', 'ranks'];
/** Of one call. */
const ofCall = ['config', 'resume', 'force', 'quiet', 'json', 'offline'];

/** Options as texts with absolute paths, for whoever goes on from another directory. */
export const toTexts = (context: Context, options: Readonly<Record<string, unknown>>): OptionTexts => {
  const absolute = (name: string, text: string) =>
    paths.includes(name) || (name === 'without' && text.includes('/'))
      ? rawToUtf8(toPath(context, text))
      : name === 'data'
        ? text.replace(/(?<==).*/s, (path) => rawToUtf8(toPath(context, path)))
        : text;
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]): [string, OptionTexts[string]][] => {
      if (ofCall.includes(name)) return [];
      if (typeof value === 'boolean') return [[name, value]];
      if (typeof value === 'string') return [[name, absolute(name, value)]];
      return Array.isArray(value) ? [[name, value.map((one) => absolute(name, String(one)))]] : [];
    }),
  );
};

const refuseOfRun = (given: Readonly<Record<string, unknown>>): void => {
  const name = ofRun.find((one) => one in given) ?? (given['config'] === false ? 'noConfig' : undefined);
  if (name === undefined) return;
  const option = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  throw unreadable(
    `${option} concerns the run, which has already ended`,
    'omit it, or freeze the command again',
  );
};

/** Kept options with those in their place that are given now; `all`: with every default. Throws OptionError for one that cannot change any more. */
export const mergeTexts = (
  context: Context,
  kept: OptionTexts,
  given: Readonly<Record<string, unknown>>,
  all: Readonly<Record<string, unknown>>,
): OptionTexts => {
  refuseOfRun(given);
  return { ...toTexts(context, all), ...kept, ...toTexts(context, given) };
};

/** `--output x.capsule`: -o was meant. */
const refuseCapsuleAsOutput = (outputs: readonly string[]): void => {
  const capsule = outputs.find((one) => one.endsWith('.capsule'));
  if (capsule === undefined) return;
  throw unreadable(
    `--output ${capsule} would be a result of the run`,
    `to name the capsule, write -o ${capsule}`,
  );
};

const needThere = (option: string, path: RawPath | undefined, type?: 'directory' | 'file'): void => {
  if (path === undefined) return;
  const found = lstat(path);
  if (found && (type === undefined || found.type === type || found.type === 'symlink')) return;
  const what = found ? `no ${type ?? 'file'}` : 'not there';
  throw unreadable(`${option} ${rawToUtf8(path)} is ${what}`, `give ${option} a path that is there`);
};

/** `python3 fit.py` gives fit, `./run.sh` gives run. */
const capsuleName = (argv: readonly string[]): string => {
  const script = argv.find((word) => /^[^-].*\.(py|R|r|sh|jl|js|mjs|pl|rb|m|ipynb|nf|smk)$/.test(word));
  const name = baseOf(script ?? argv[0] ?? 'run').replace(/\.[^.]+$/, '');
  return `${name === '' ? 'run' : name}.capsule`;
};

const needAccounts = (names: readonly string[]): void => {
  const { files } = openLocal();
  const lines = ['/etc/passwd', '/etc/group'].flatMap((path) => (files.text(path) ?? '').split('\n'));
  const there = new Set(lines.map((line) => line.split(':', 1)[0]));
  const unknown = names.find((name) => !there.has(name));
  if (unknown !== undefined)
    throw unreadable(
      `--with-account ${unknown}: there is no such account or group`,
      'use a name from /etc/passwd or /etc/group',
    );
};

/** A word without a slash is a name first. */
const toUnwanted = (context: Context, text: string): Unwanted => {
  const path = toPath(context, text);
  return text.includes('/') ? { kind: 'path', path } : { kind: 'name', name: text, path };
};

/** The later of two with one name counts. */
const toSlots = (context: Context, texts: readonly string[]): readonly DataSlot[] => {
  const { files } = openLocal();
  const given = texts.map((text) => {
    const [name, typed] = twoSides('--data', text, '=', 'NAME=PATH');
    const path = toPath(context, typed);
    return [name, { name, path: files.realpath(path) ?? path }] as const;
  });
  return [...new Map(given).values()];
};

/** Everything that was typed, read; nothing has run yet. Throws OptionError, NotationError, LockError. */
export const toRequest = (
  context: Context,
  argv: readonly [string, ...string[]],
  options: FreezeOptions,
): FreezeRequest => {
  refuseCapsuleAsOutput(options.output);
  needAccounts(options.withAccount);
  for (const mirror of [...options.mirror, ...configuredMirrors(context.environment)]) checkMirror(mirror);
  const path = (text: string | undefined) => (text === undefined ? undefined : toPath(context, text));
  return {
    argv,
    output: toPath(context, options.capsule ?? capsuleName(argv)),
    requested: parseRequested(options),
    slots: toSlots(context, options.data),
    about: options.about === undefined ? undefined : (JSON.parse(options.about) as About),
    dataLimit: readSize('--data-limit', options.dataLimit),
    mirrors: options.mirror,
    project: path(options.project),
    stdin: path(options.stdin),
    variables: toWishes(options.env),
    tty: options.tty ?? false,
    reach: options.reach,
    keepFailed: options.keepFailed ?? false,
    strict: options.strict ?? false,
    isPrivate: options.private ?? false,
    twice: options.twice ?? false,
    full: options.full ?? false,
    ranks: options.ranks === undefined ? 'srun' : options.ranks ? 'scripts' : 'none',
    quiet: (options.quiet ?? false) || (options.json ?? false),
    timeout: options.timeout === undefined ? undefined : readSeconds('--timeout', options.timeout),
    maxOutput: readSize('--max-output', options.maxOutput),
    include: options.include.map((one) => toPath(context, one)),
    without: options.without.map((one) => toUnwanted(context, one)),
    plan: path(options.plan),
    choice: undefined,
    keepCaches: options.keepCaches ?? false,
    rehash: options.rehash ?? false,
    accounts: options.withAccount,
    account: options.account === true ? [] : options.account?.map((one) => toPath(context, one)),
  };
};

/** The same for a run that is still to be made, with what it needs to be there. */
export const toRunRequest = (
  context: Context,
  argv: readonly [string, ...string[]],
  options: FreezeOptions,
): FreezeRequest => {
  const request = toRequest(context, argv, options);
  needVariables(request.variables, context.environment);
  needThere('--project', request.project, 'directory');
  needThere('--stdin', request.stdin, 'file');
  for (const path of request.include) needThere('--include', path);
  for (const { path } of request.slots) needThere('--data', path, 'file');
  return request;
};
