import { lock, type LockProgress, type LockRequest, planLock } from '@holotype/lock';
import { type RawPath } from '@holotype/model';
import { type CommonOptions, type Context, needSpace, storeFor } from '@holotype/workflows-replay';
import { formatAmount } from '@holotype/terminal';

export interface LockOptions extends CommonOptions {
  readonly mirror: readonly string[];
  readonly trust: 'content' | 'checksums';
  readonly dryRun?: boolean;
  readonly recapture?: boolean;
}

export const configuredMirrors = (environment: Context['environment']): string[] =>
  (environment['HOLOTYPE_MIRRORS'] ?? '').split(/\s+/).filter((mirror) => mirror !== '');

/** Locks with progress. `captured`: what this process has just written there. */
export const lockCapture = async (
  context: Context,
  directory: RawPath,
  options: LockOptions,
  captured?: LockRequest['captured'],
) => {
  const { terminal } = context;
  const next = { step: terminal.step('Looking for public sources', { unit: 'packages' }) };
  const progress: LockProgress = {
    report: (line) => {
      next.step.detail(line);
    },
    offers: (packages) => {
      next.step.done(formatAmount(packages, 'packages'));
      next.step = terminal.step('Fetching and opening packages', { unit: 'packages', total: packages });
    },
    opened: (packages) => {
      next.step.advance(packages);
    },
    plan: (bytes, kept) => {
      next.step.done();
      // Kept contents compress to a quarter or a third; half leaves room.
      needSpace(directory, kept / 2, 'Keeping what is not public');
      next.step = terminal.step('Reading what is kept, and the digests of every form', {
        unit: 'bytes',
        total: bytes,
      });
    },
    streamed: (bytes) => {
      next.step.advance(bytes);
    },
  };
  const request: LockRequest = {
    ...{ directory, captured },
    store: storeFor(context, options),
    mirrors: [...options.mirror, ...configuredMirrors(context.environment)],
    offline: options.offline ?? false,
    trust: options.trust,
    tool: context.tool,
    signal: context.signal,
    progress,
  };
  try {
    if (options.dryRun) return { plan: await planLock(request), lock: undefined };
    const locked = await lock(request);
    next.step.done();
    return locked;
  } finally {
    next.step[Symbol.dispose]();
  }
};
