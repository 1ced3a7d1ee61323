import { type CapsuleReader, openCapsule } from '@holotype/capsule';
import type { Captured, RemakeWishes } from '@holotype/capture';
import { copyBytes, lstat, putInPlace, readWhole, removeTree, storageOf, writeWhole } from '@holotype/host';
import { RootChangedError } from '@holotype/lock';
import { canonicalJson, type Json, parentOf, type RawPath, sha256 } from '@holotype/model';
import type { SecretSearch } from '@holotype/secrets';
import { publicShare, type WorkflowContext } from '@holotype/workflows-replay';
import { lockCapture } from '../lock/lock.ts';
import { packReader } from '../pack/pack-reader.ts';
import { captureRun } from './capture-run.ts';
import { FreezeError } from './errors.ts';
import { gather } from './gather.ts';
import { partialFiles } from './partial-place.ts';
import { planOnly } from './plan-only.ts';
import { refuseNames } from './private.ts';
import { readPlan } from './read-plan.ts';
import type { FreezeRequest, Frozen, PlanWritten } from './request.ts';
import type { OptionTexts, SafeRun } from './safe-run.ts';
import { startRemaking } from './start-remaking.ts';
import { runTwice } from './twice.ts';
import { identityOf } from './variables.ts';

/** Gives the capsule its name, which may lie on another disk. */
const bringToPlace = (capsule: RawPath, output: RawPath): void => {
  const near = storageOf(capsule).device === storageOf(parentOf(output)).device;
  const whole = near ? capsule : `${output}.holotype-copy`;
  if (!near) {
    removeTree(whole);
    copyBytes(capsule, whole);
  }
  putInPlace(whole, output);
};

/**
 * Makes the capsule of a run that is safe in `place`: captured, locked, packed, tried twice if asked for, and put in its place. Each
 * stage that is whole for the same options is not done again. With a plan that is not there yet it is written, and nothing else is done.
 */
export const finish = async (
  context: WorkflowContext,
  place: RawPath,
  asked: FreezeRequest,
  run: SafeRun,
  options: OptionTexts,
  search: SecretSearch,
): Promise<Frozen | PlanWritten> => {
  const files = partialFiles(place);
  const isOld =
    asked.plan !== undefined && sha256(readWhole(asked.plan)) === readWhole(files.oldPlan).toString();
  const request = { ...asked, choice: asked.plan === undefined || isOld ? undefined : readPlan(asked.plan) };
  const stages = openStages(place);
  const keys = stageKeys(request, options, context.offline);
  if (request.strict && !run.trace.complete) {
    throw new FreezeError(
      'FREEZE_TRACE_INCOMPLETE',
      `The trace is not complete: ${run.trace.reasons[0]?.detail ?? ''}`,
      { hint: 'add --no-strict to freeze it anyway; the capsule will say so' },
    );
  }
  const isCaptured = stages.isDone('captured', keys.captured) && lstat(files.capture) !== undefined;
  const isLocked = isCaptured && stages.isDone('locked', keys.locked);
  let remake: RemakeWishes | undefined;
  let gathering: ReturnType<typeof gather> | undefined;
  const gathered = async () => {
    remake ??= startRemaking(context, request, run);
    return await (gathering ??= gather(context, request, place, run, search));
  };
  if (request.plan !== undefined && request.choice === undefined)
    return await planOnly(context, request, await gathered(), request.plan, remake);
  const capturing = async () => captureRun(context, request, await gathered(), search, remake);
  let capture: Awaited<ReturnType<typeof capturing>> | undefined;
  let captured: Captured | undefined;
  if (!isCaptured) {
    capture = await capturing();
    captured = await capture.once();
    stages.done('captured', keys.captured);
  }
  if (!isLocked) {
    for (;;) {
      try {
        await lockCapture(context, {
          directory: files.capture,
          mirrors: request.mirrors,
          trust: 'content',
          ...(captured && { captured }),
        });
        break;
      } catch (error) {
        if (!(error instanceof RootChangedError)) throw error;
        capture ??= await capturing();
        captured = await capture.again(error.changed);
      }
    }
    stages.done('locked', keys.locked);
  }
  let reader: CapsuleReader | undefined;
  try {
    const pack = async (key: string) => {
      reader?.close();
      reader = await openCapsule(files.capture);
      if (request.isPrivate) await refuseNames(context, identityOf(context, run), reader, place);
      if (!stages.isDone('packed', key) || lstat(files.capsule) === undefined) {
        await packReader(context, { reader, output: files.capsule, full: request.full });
        stages.done('packed', key);
      }
      return reader;
    };
    let packed = await pack(request.twice && stages.isDone('twice', keys.twice) ? keys.marked : keys.packed);
    if (request.twice && !stages.isDone('twice', keys.twice)) {
      await runTwice(context, request, packed, place, run.environment);
      stages.done('twice', keys.twice);
      packed = await pack(keys.marked);
    }
    const { manifest, lock } = packed;
    if (!manifest.run) throw new Error('the capture has no run');
    const bytes = lstat(files.capsule)?.size ?? 0;
    bringToPlace(files.capsule, request.output);
    if (!lock) throw new Error('the capture has no lock');
    const { kept } = lock.totals;
    return { run: manifest.run, bytes, kept: kept.bytes, public: publicShare(lock), reach: capture?.reach() };
  } finally {
    reader?.close();
  }
};

/** In their order; the run itself and its bytes are whole once state.json is there. */
export type StageName = 'captured' | 'locked' | 'packed' | 'twice';

/** Which stages are whole, and for which options: each key covers those before it. */
export interface Stages {
  readonly isDone: (name: StageName, key: string) => boolean;
  readonly done: (name: StageName, key: string) => void;
}

const parse = (text: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};

const openStages = (place: RawPath): Stages => {
  const path = partialFiles(place).stages;
  const keys = parse(readWhole(path).toString('utf8'));
  return {
    isDone: (name, key) => keys[name] === key,
    done: (name, key) => {
      keys[name] = key;
      writeWhole(path, JSON.stringify(keys));
    },
  };
};

/** Options that change nothing of what is captured; every other one does, as far as is known here. */
const later: ReadonlySet<string> = new Set([
  'json',
  'quiet',
  'store',
  'offline',
  'force',
  'capsule',
  'mirror',
  'full',
  'twice',
  'timeout',
  'maxOutput',
  'keepFailed',
]);

export interface StageKeys {
  readonly captured: string;
  readonly locked: string;
  /** Before and after a second run marked what varies. */
  readonly packed: string;
  readonly twice: string;
  readonly marked: string;
}

const stageKeys = (request: FreezeRequest, options: OptionTexts, offline: boolean): StageKeys => {
  const key = (...parts: readonly Json[]) => sha256(canonicalJson(parts));
  const captured = key(
    Object.fromEntries(Object.entries(options).filter(([name]) => !later.has(name))),
    request.choice?.sha256 ?? '',
  );
  const locked = key(captured, request.mirrors, offline);
  const packed = key(locked, request.full);
  const twice = key(packed, 'twice');
  return { captured, locked, packed, twice, marked: key(twice, 'marked') };
};
