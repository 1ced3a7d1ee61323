import { readCaptureSource } from '@holotype/capsule';
import { lock, type LockProgress, type LockRequest, planLock, RootChangedError } from '@holotype/lock';
import { type RawPath } from '@holotype/model';
import { beginStage, needSpace, type WorkflowContext } from '@holotype/workflows-replay';
import { formatAmount } from '@holotype/terminal/words';
import { knownHashes } from '../capture/known-hashes.ts';

export interface LockWishes {
  /** The capture, where it lies. */
  readonly directory: RawPath;
  /** Beside those of the environment. */
  readonly mirrors: readonly string[];
  readonly trust: 'content' | 'checksums';
  /** Looks only, and writes nothing to the capture. */
  readonly dryRun?: boolean;
  /** What this process has just written there. */
  readonly captured?: LockRequest['captured'];
}

export const configuredMirrors = (environment: WorkflowContext['environment']): string[] =>
  (environment['HOLOTYPE_MIRRORS'] ?? '').split(/\s+/).filter((mirror) => mirror !== '');

/** Finds a public source for every byte of a capture; what has none is read into it. Throws LockError, StoreError. */
export const lockCapture = async (
  context: WorkflowContext,
  { directory, mirrors, trust, dryRun, captured }: LockWishes,
) => {
  const next = {
    step: beginStage(context, 'publish-look', 'Looking for public sources', { unit: 'packages' }),
  };
  const progress: LockProgress = {
    report: (line) => {
      next.step.detail(line);
    },
    offers: (packages) => {
      next.step.done(formatAmount(packages, 'packages'));
      next.step = beginStage(context, 'open-packages', 'Fetching and opening packages', {
        unit: 'packages',
        total: packages,
      });
    },
    opened: (packages) => {
      next.step.advance(packages);
    },
    plan: (bytes, kept) => {
      next.step.done();
      // Kept contents compress to a quarter or a third; half leaves room.
      needSpace(directory, kept / 2, 'Copying what is not public');
      next.step = beginStage(context, 'read-kept', 'Copying what is not public, and computing all digests', {
        unit: 'bytes',
        total: bytes,
      });
    },
    streamed: (bytes) => {
      next.step.advance(bytes);
    },
  };
  const request: LockRequest = {
    directory,
    captured,
    store: context.store,
    mirrors: [...mirrors, ...configuredMirrors(context.environment)],
    offline: context.offline,
    environment: context.environment,
    trust,
    tool: context.tool,
    signal: context.signal,
    progress,
  };
  try {
    if (dryRun) return { plan: await planLock(request), lock: undefined };
    const locked = await lock(request);
    next.step.done();
    return locked;
  } catch (error) {
    // One of them may have been known by a hash that it has no more.
    if (error instanceof RootChangedError)
      knownHashes(context, readCaptureSource(directory).root, true).forget();
    throw error;
  } finally {
    next.step[Symbol.dispose]();
  }
};
