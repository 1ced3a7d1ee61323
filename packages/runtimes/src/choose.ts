import { type Identity, isLinux, type Isolation, systemName } from '@holotype/host';
import type { RawPath, ReplayForm } from '@holotype/model';
import { RunError } from './directory/errors.ts';
import { type RuntimeName, runtimes } from './drivers/index.ts';
import { EngineError } from './image/errors.ts';
import { inScratch } from './in-scratch.ts';
import type { BroughtProot, Conditions, Runtime, Usable } from './runtime.ts';

/** What a command is to be run in, and by what. */
export interface Wanted<Name extends string = RuntimeName> extends Pick<Conditions, 'caller'> {
  readonly form: ReplayForm | 'auto';
  readonly runtime: Name | 'auto';
  /** Default whatever the runtime gives. */
  readonly identity?: Identity | undefined;
  readonly brought?: BroughtProot | undefined;
  /** Files of this machine are to be shown: unless it was asked for, nothing is chosen that cannot do so. */
  readonly binds?: boolean;
  /** Where the directories of trials are made; default the system's place for temporary files. */
  readonly scratch?: RawPath | undefined;
}

/** A runtime that works here, and the form that is rebuilt for it. */
export interface Chosen<Name extends string = RuntimeName> extends Usable, Pick<Runtime, 'by' | 'binds'> {
  readonly name: Name;
  readonly form: ReplayForm;
}

/** One runtime on this machine for this user, tried for real; `why` says what it uses, or what stops it. */
export interface DetectedRuntime {
  readonly name: RuntimeName;
  readonly usable: boolean;
  readonly why: string;
  /** What a command would be kept apart from, as the trial had it; absent if it is of no use. */
  readonly isolation?: Isolation;
}

type Listed<Name> = Runtime & { readonly name: Name };
const all: readonly Listed<RuntimeName>[] = runtimes;

/** What there is a point in trying: where this machine is no Linux, what brings one. */
const worthTrying = <R extends Runtime>(list: readonly R[], linux: boolean): readonly R[] =>
  list.filter(({ elsewhere }) => linux || elsewhere);

/** Those that take one of these forms, in order of preference. */
export const namesFor = (...forms: readonly ReplayForm[]): readonly RuntimeName[] =>
  all.filter(({ takes }) => takes.some((form) => forms.includes(form))).map(({ name }) => name);

/** All that take one of these forms, in order of preference, each tried once, side by side. */
export const detectRuntimes = (
  forms: readonly ReplayForm[],
  { caller, brought }: Pick<Wanted, 'caller' | 'brought'>,
): Promise<readonly DetectedRuntime[]> =>
  Promise.all(
    worthTrying(all, isLinux)
      .filter(({ takes }) => takes.some((form) => forms.includes(form)))
      .map(({ name, trial }) =>
        inScratch(async (scratch) => {
          const tried = await trial({ caller, scratch, identity: undefined, brought, asked: false });
          const { usable, why } = tried;
          return { name, usable, why, ...(tried.usable && { isolation: await tried.isolation() }) };
        }),
      ),
  );

const hint =
  'install util-linux and allow user namespaces, or install proot (5.4 or later is best), bubblewrap or fakechroot';

const refuse = (form: ReplayForm | 'auto', asked: string, refusals: readonly string[]): never => {
  const reasons = `(${refusals.join('; ')})`;
  if (form === 'dir' || form === 'auto') {
    const [code, what] =
      asked === 'auto'
        ? (['RUN_NO_ENCLOSURE', 'Nothing on this machine can run a command inside a root'] as const)
        : (['RUN_ENCLOSURE_UNUSABLE', 'The enclosure asked for cannot be used here'] as const);
    throw new RunError(code, `${what} ${reasons}`, { exit: 'unsupported', hint });
  }
  const [code, what] =
    asked === 'auto'
      ? (['ENGINE_NONE', `Nothing on this host can run an image of the form ${form}`] as const)
      : (['ENGINE_UNUSABLE', `${asked} cannot be used here for the form ${form}`] as const);
  throw new EngineError(code, `${what} ${reasons}`, {
    exit: 'unsupported',
    hint: 'use `--form dir`, or install the engine',
  });
};

const refuseElsewhere = (refusals: readonly string[]): never => {
  const reasons = refusals.length === 0 ? '' : ` (${refusals.join('; ')})`;
  throw new EngineError(
    'ENGINE_NONE',
    `This machine runs ${systemName}, where docker or podman has to run it${reasons}`,
    {
      exit: 'unsupported',
      hint: 'install Docker Desktop or Podman and start it, and omit --form and --enclosure; or replay in a Linux of QEMU (docs/other-systems.md)',
    },
  );
};

/** The form that is rebuilt for what was asked for; `auto`: neither a form nor a runtime was. */
const formFor = (list: readonly Runtime[], { form, runtime }: Wanted<string>): ReplayForm | 'auto' =>
  form === 'auto' ? (list.find(({ name }) => name === runtime)?.takes[0] ?? 'auto') : form;

/** In order of preference, each with the form that it would take. */
const candidates = <Name>(list: readonly Listed<Name>[], form: ReplayForm | 'auto', asked: Name | 'auto') =>
  list.flatMap((runtime): readonly (readonly [Listed<Name>, ReplayForm])[] => {
    if (asked !== 'auto' && runtime.name !== asked) return [];
    if (form === 'auto') return runtime.unasked ? [[runtime, runtime.takes[0]]] : [];
    return runtime.takes.includes(form) ? [[runtime, form]] : [];
  });

/** As chooseRuntime, from a list in order of preference. */
export const chooseFrom = async <Name extends string>(
  list: readonly Listed<Name>[],
  wanted: Wanted<Name>,
  linux = isLinux,
): Promise<Chosen<Name>> => {
  const { runtime: asked, caller, identity, brought, binds = false } = wanted;
  const form = formFor(list, wanted);
  const refusals: string[] = [];
  let lesser: Chosen<Name> | undefined;
  const found = candidates(worthTrying(list, linux), form, asked);
  for (const [{ name, by, binds: shows, trial }, takes] of found) {
    if (lesser && (by !== 'kernel' || takes !== lesser.form)) continue;
    const say = (why: string) => {
      // A directory was to be had by none of its ways: what engines lack is another matter.
      if (form !== 'auto' || takes === 'dir' || !linux) refusals.push(`${name}: ${why}`);
    };
    if (asked === 'auto' && binds && shows === 'none') {
      say('it cannot bind that path');
      continue;
    }
    const tried = await inScratch(
      (scratch) => trial({ caller, scratch, identity, brought, asked: asked !== 'auto' }),
      wanted.scratch,
    );
    if (!tried.usable) {
      say(tried.why);
      continue;
    }
    const chosen = { name, by, binds: shows, form: takes, ...tried };
    if (tried.identity || !linux || (form !== 'auto' && takes !== 'dir')) return chosen;
    if (takes === 'dir') lesser ??= chosen;
  }
  if (lesser) return lesser;
  if (!linux) return refuseElsewhere(refusals);
  const other = found.length === 0 ? list.find(({ name }) => name === asked) : undefined;
  return refuse(form, asked, other ? [`it runs ${other.takes.join(' and ')}`] : refusals);
};

/**
 * The first runtime that works, or the one asked for. Into a directory, one of the kernel's that holds the identity comes before one that does
 * not. An image that nobody asked for must hold it; of a form that was asked for the first that works is taken, for the next one keeps less
 * apart. Throws RunError `RUN_NO_ENCLOSURE`, `RUN_ENCLOSURE_UNUSABLE`, for an image EngineError `ENGINE_NONE`, `ENGINE_UNUSABLE`.
 */
export const chooseRuntime = (wanted: Wanted): Promise<Chosen> => chooseFrom(all, wanted);
