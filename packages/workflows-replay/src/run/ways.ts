import type { ReplayForm } from '@holotype/model';
import { type DetectedRuntime, detectRuntimes } from '@holotype/runtimes';
import { type WorkflowContext } from '../context.ts';
import { findBrought } from '../way-in/proot.ts';

/** Every way to run what is rebuilt in one of these forms, tried for real as it would run a stranger's capsule here; nothing is fetched. */
export const tryWays = (
  context: Pick<WorkflowContext, 'environment' | 'installation' | 'store'>,
  ...forms: readonly ReplayForm[]
): Promise<readonly DetectedRuntime[]> =>
  detectRuntimes(forms, { caller: context.environment, brought: findBrought(context) });
