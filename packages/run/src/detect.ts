import { makeScratch, removeScratch } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { Enclosure, Job, Plan, Trial } from './enclosure.ts';
import type { EnclosureName } from './enclosure-name.ts';
import { enclosures } from './enclosures/index.ts';
import { RunError } from './errors.ts';
import type { Identity } from '@holotype/host';

/** One enclosure on this machine for this user, tried for real; `why` says what it uses, or what stops it. */
export interface DetectedEnclosure {
  readonly name: EnclosureName;
  readonly usable: boolean;
  readonly why: string;
}

const tryOne = async (
  enclosure: Enclosure,
  parent: RawPath | undefined,
  identity: Identity | undefined,
): Promise<Trial> => {
  const scratch = makeScratch('holotype-trial', parent);
  try {
    return await enclosure.trial(scratch, identity);
  } finally {
    removeScratch(scratch);
  }
};

/** All enclosures, in order of preference. */
export const detectEnclosures = async (): Promise<readonly DetectedEnclosure[]> => {
  const found: DetectedEnclosure[] = [];
  for (const enclosure of enclosures) {
    const { usable, why } = await tryOne(enclosure, undefined, undefined);
    found.push({ name: enclosure.name, usable, why });
  }
  return found;
};

export interface Chosen {
  readonly name: EnclosureName;
  readonly why: string;
  readonly plan: (job: Job) => Plan | Promise<Plan>;
}

const hint =
  'install util-linux and allow user namespaces, or install proot (5.4 or later is best), bubblewrap or fakechroot';

/**
 * The first enclosure that works, or the one asked for. One of the kernel's that holds the identity comes before one that does not. Throws
 * `RUN_NO_ENCLOSURE` or `RUN_ENCLOSURE_UNUSABLE`.
 */
export const chooseEnclosure = async (
  asked: EnclosureName | 'auto',
  scratch: RawPath | undefined,
  identity: Identity | undefined,
): Promise<Chosen> => {
  const refusals: string[] = [];
  let lesser: Chosen | undefined;
  for (const enclosure of enclosures) {
    if (asked !== 'auto' && enclosure.name !== asked) continue;
    if (lesser && enclosure.by === 'pretence') break;
    const trial = await tryOne(enclosure, scratch, identity);
    if (!trial.usable) {
      refusals.push(`${enclosure.name}: ${trial.why}`);
      continue;
    }
    const chosen = { name: enclosure.name, why: trial.why, plan: trial.plan };
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
