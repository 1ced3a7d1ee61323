import { type Identity, type Isolation, makeScratch, removeTree } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { Enclosure, Job, Plan, Trial } from './enclosure.ts';
import type { EnclosureName } from './enclosure-name.ts';
import { enclosures } from './enclosures.ts';
import { RunError } from './errors.ts';

/** One enclosure on this machine for this user, tried for real; `why` says what it uses, or what stops it. */
export interface DetectedEnclosure {
  readonly name: EnclosureName;
  readonly usable: boolean;
  readonly why: string;
  /** What a command would be kept apart from, as the trial had it; absent if it is of no use. */
  readonly isolation?: Isolation;
}

const tryOne = async (
  enclosure: Enclosure,
  parent: RawPath | undefined,
  identity: Identity | undefined,
  brought: RawPath | undefined,
): Promise<Trial> => {
  const scratch = makeScratch('holotype-trial', parent);
  try {
    return await enclosure.trial(scratch, identity, brought);
  } finally {
    removeTree(scratch);
  }
};

/** All enclosures, in order of preference, tried side by side. `brought`: see RunRequest. */
export const detectEnclosures = (brought?: RawPath): Promise<readonly DetectedEnclosure[]> =>
  Promise.all(
    enclosures.map(async (enclosure) => {
      const trial = await tryOne(enclosure, undefined, undefined, brought);
      const { usable, why } = trial;
      return { name: enclosure.name, usable, why, ...(trial.usable && { isolation: trial.isolation }) };
    }),
  );

export interface Chosen {
  readonly name: EnclosureName;
  readonly by: Enclosure['by'];
  readonly why: string;
  /** What a command that is to have no network of this machine's is kept apart from, as the trial had it. */
  readonly isolation: Isolation;
  readonly plan: (job: Job) => Plan | Promise<Plan>;
}

const hint =
  'install util-linux and allow user namespaces, or install proot (5.4 or later is best), bubblewrap or fakechroot';

/**
 * The first enclosure that works, or the one asked for. One of the kernel's that holds the identity comes before one that does not. With `binds`
 * only what can show them is chosen. Throws `RUN_NO_ENCLOSURE` or `RUN_ENCLOSURE_UNUSABLE`.
 */
export const chooseEnclosure = async (
  asked: EnclosureName | 'auto',
  scratch: RawPath | undefined,
  identity: Identity | undefined,
  brought: RawPath | undefined,
  binds = false,
): Promise<Chosen> => {
  const refusals: string[] = [];
  let lesser: Chosen | undefined;
  for (const enclosure of enclosures) {
    if (asked !== 'auto' && enclosure.name !== asked) continue;
    if (lesser && enclosure.by !== 'kernel') break;
    if (asked === 'auto' && binds && !enclosure.binds) {
      refusals.push(`${enclosure.name}: it cannot show what is to be bound`);
      continue;
    }
    const trial = await tryOne(enclosure, scratch, identity, brought);
    if (!trial.usable) {
      refusals.push(`${enclosure.name}: ${trial.why}`);
      continue;
    }
    const { why, isolation, plan } = trial;
    const chosen = { name: enclosure.name, by: enclosure.by, why, isolation, plan };
    if (trial.identity) return chosen;
    lesser ??= chosen;
  }
  if (lesser) return lesser;
  const [code, what] =
    asked === 'auto'
      ? (['RUN_NO_ENCLOSURE', 'Nothing on this machine can run a command inside a root'] as const)
      : (['RUN_ENCLOSURE_UNUSABLE', 'The enclosure asked for cannot be used here'] as const);
  throw new RunError(code, `${what} (${refusals.join('; ')})`, { exit: 'unsupported', hint });
};

/** The enclosure that a run will get, known before it starts. By the kernel it is kept as much apart as by an engine. */
export type Foreseen = Omit<Chosen, 'plan'>;

/** As chooseEnclosure. */
export const foreseeEnclosure = async (
  asked: EnclosureName | 'auto',
  identity: Identity | undefined,
  brought?: RawPath,
  binds = false,
): Promise<Foreseen> => await chooseEnclosure(asked, undefined, identity, brought, binds);
