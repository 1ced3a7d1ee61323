import { makeScratch, removeScratch } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { type Enclosure, type EnclosureName, type Job, type Plan, type Trial } from './enclosure.ts';
import { enclosures } from './enclosures/index.ts';
import { RunError } from './errors.ts';

/** One enclosure on this machine for this user, tried for real; `why` says what it uses, or what stops it. */
export interface DetectedEnclosure {
  readonly name: EnclosureName;
  readonly usable: boolean;
  readonly why: string;
}

const tryOne = async (enclosure: Enclosure, parent: RawPath | undefined): Promise<Trial> => {
  const scratch = makeScratch('holotype-trial', parent);
  try {
    return await enclosure.trial(scratch);
  } finally {
    removeScratch(scratch);
  }
};

/** All enclosures, in order of preference. */
export const detectEnclosures = async (): Promise<readonly DetectedEnclosure[]> => {
  const found: DetectedEnclosure[] = [];
  for (const enclosure of enclosures) {
    const { usable, why } = await tryOne(enclosure, undefined);
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

/** The first enclosure that works, or the one asked for. Throws `RUN_NO_ENCLOSURE` or `RUN_ENCLOSURE_UNUSABLE`. */
export const chooseEnclosure = async (
  asked: EnclosureName | 'auto',
  scratch: RawPath | undefined,
): Promise<Chosen> => {
  const refusals: string[] = [];
  for (const enclosure of enclosures) {
    if (asked !== 'auto' && enclosure.name !== asked) continue;
    const trial = await tryOne(enclosure, scratch);
    if (trial.usable) return { name: enclosure.name, why: trial.why, plan: trial.plan };
    refusals.push(`${enclosure.name}: ${trial.why}`);
  }
  const [code, what] =
    asked === 'auto'
      ? (['RUN_NO_ENCLOSURE', 'Nothing on this machine can run a command inside a root'] as const)
      : (['RUN_ENCLOSURE_UNUSABLE', 'The enclosure asked for cannot be used here'] as const);
  throw new RunError(code, `${what} (${refusals.join('; ')})`, { exit: 'unsupported', hint });
};
