import { forbidsPrograms, hasNative, storageOf } from '@holotype/host';
import { type Fact, HolotypeError, imageForms, type RawPath, rawToText, utf8ToRaw } from '@holotype/model';
import { describeGpu, type DetectedRuntime, detectBuilders, findGpu } from '@holotype/runtimes';
import { detectMechanisms } from '@holotype/trace';
import { hostFacts } from '@holotype/verify';
import { lookHere, tryWays, type WorkflowContext } from '@holotype/workflows-replay';

/** Something that was tried on this machine. */
export interface Tried {
  readonly name: string;
  readonly usable: boolean;
  /** What it can do, or what is in the way. */
  readonly why: string;
}

/** A directory that Holotype writes to. */
export interface Place {
  readonly what: string;
  readonly path: string;
  /** As in /proc/filesystems. */
  readonly type: string;
  /** Bytes. */
  readonly free: number;
  /** Files that can still be made; undefined where the file system sets no number. */
  readonly freeInodes?: number;
  /** Programs in it may be started. */
  readonly startsPrograms: boolean;
}

/** What this machine can do, all of it tried for real. */
export interface Diagnosis {
  readonly facts: readonly Fact[];
  /** The calls that Node lacks can be made. */
  readonly native: boolean;
  /** Ways to watch a run, best first; the last one, which sees nothing, is left out. */
  readonly watching: readonly Tried[];
  /** Ways to run a command in a rebuilt directory, best first. */
  readonly directories: readonly Tried[];
  /** Engines that run images. */
  readonly images: readonly Tried[];
  /** Engines that build recipes. */
  readonly builders: readonly Tried[];
  /** What `--gpu` would show a run. */
  readonly gpu: Tried;
  readonly places: readonly Place[];
  readonly canFreeze: boolean;
  readonly canReplay: boolean;
}

/** Looks at this machine and tries everything; nothing is changed, fetched or kept. Throws HostError. */
export const diagnose = async (context: WorkflowContext): Promise<Diagnosis> => {
  const facts = hostFacts({}, await lookHere(context));
  const watching = (await detectMechanisms()).filter(({ name }) => name !== 'none');
  const directories = await tryWays(context, 'dir');
  const images = await tryWays(context, ...imageForms);
  const builders = await detectBuilders(context.environment);
  return {
    facts,
    native: hasNative(),
    watching: watching.map(toTried),
    directories: directories.map(toTried),
    images: images.map(toTried),
    builders: builders.map(toTried),
    gpu: await lookForGpu(),
    places: placesOf(context),
    canFreeze: watching.some(({ usable }) => usable),
    canReplay: [...directories, ...images].some(({ usable }) => usable),
  };
};

const toTried = ({ name, usable, why }: Tried | DetectedRuntime): Tried => ({ name, usable, why });

const lookForGpu = async (): Promise<Tried> => {
  try {
    const driver = await findGpu();
    return { name: '--gpu', usable: true, why: [describeGpu(driver), ...driver.notes].join('; ') };
  } catch (error) {
    if (!(error instanceof HolotypeError)) throw error;
    return { name: '--gpu', usable: false, why: error.message };
  }
};

const placesOf = ({ store, workingDirectory, environment }: WorkflowContext): readonly Place[] =>
  [
    ['the working directory', utf8ToRaw(workingDirectory)] as const,
    ['the store', store.path] as const,
    ['temporary files', utf8ToRaw(environment['TMPDIR'] ?? '/tmp')] as const,
  ].map(([what, path]) => toPlace(what, path));

const toPlace = (what: string, path: RawPath): Place => {
  const { type, freeBytes, freeInodes } = storageOf(path);
  return {
    what,
    path: rawToText(path),
    type,
    free: freeBytes,
    ...(freeInodes !== undefined && { freeInodes }),
    startsPrograms: !forbidsPrograms(path),
  };
};
