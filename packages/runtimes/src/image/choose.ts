import { makeScratch, removeTree } from '@holotype/host';
import type { Engine, Keeps, Surroundings, Trial } from './engine.ts';
import type { EngineName } from './engine-name.ts';
import { engines } from './engines.ts';
import { EngineError } from './errors.ts';
import type { ImageForm } from './image.ts';

/** One engine on this machine for this user, tried for real; `why` says what it uses, or what stops it. */
export interface DetectedEngine {
  readonly name: EngineName;
  readonly runs: readonly ImageForm[];
  readonly usable: boolean;
  readonly why: string;
  /** What it keeps a hostile command apart from, but for the network where `needsPrivateNetwork`. */
  readonly keeps: Keeps;
  readonly needsPrivateNetwork: boolean;
}
export type ChosenEngine = Extract<Trial, { usable: true }> & Pick<Engine, 'name' | 'needsPrivateNetwork'>;

/** Tries with an empty directory of its own. */
export const tryIn = async <T>(
  caller: Surroundings['caller'],
  trial: (surroundings: Surroundings) => Promise<T>,
): Promise<T> => {
  const scratch = makeScratch('holotype-trial');
  try {
    return await trial({ caller, scratch });
  } finally {
    removeTree(scratch);
  }
};

/** The form that is rebuilt for an engine if no other is asked for. */
export const formOf = (name: EngineName): ImageForm => {
  const [form] = engines.find((engine) => engine.name === name)?.runs ?? [];
  if (form === undefined) throw new Error(`no engine ${name}`);
  return form;
};

/** All engines, or those for a form, in order of preference. `caller`: the variables of this process's user. */
export const detectEngines = async (
  caller: Surroundings['caller'],
  form?: ImageForm,
): Promise<readonly DetectedEngine[]> => {
  const found: DetectedEngine[] = [];
  for (const engine of engines) {
    const { name, runs, keeps, needsPrivateNetwork } = engine;
    if (form !== undefined && !runs.includes(form)) continue;
    const { usable, why } = await tryIn(caller, engine.trial);
    found.push({ name, runs, usable, why, keeps, needsPrivateNetwork });
  }
  return found;
};

/**
 * The first engine that runs images of this form here, or the one asked for. Throws EngineError `ENGINE_NONE`, `ENGINE_UNUSABLE`.
 */
export const chooseEngine = async (
  form: ImageForm,
  asked: EngineName | 'auto',
  caller: Surroundings['caller'],
): Promise<ChosenEngine> => {
  const refusals: string[] = [];
  for (const engine of engines) {
    if (asked !== 'auto' && engine.name !== asked) continue;
    if (!engine.runs.includes(form)) {
      if (asked !== 'auto') refusals.push(`it runs ${engine.runs.join(' and ')}`);
      continue;
    }
    const trial = await tryIn(caller, engine.trial);
    if (trial.usable) return { name: engine.name, needsPrivateNetwork: engine.needsPrivateNetwork, ...trial };
    refusals.push(`${engine.name}: ${trial.why}`);
  }
  const [code, what] =
    asked === 'auto'
      ? (['ENGINE_NONE', `Nothing here runs an image of the form ${form}`] as const)
      : (['ENGINE_UNUSABLE', `${asked} cannot be used here for the form ${form}`] as const);
  throw new EngineError(code, `${what} (${refusals.join('; ')})`, {
    exit: 'unsupported',
    hint: 'use `--form dir`, or install the engine',
  });
};
