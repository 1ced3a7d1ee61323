import type { ReplayForm } from '@holotype/model';
import { type DetectedRuntime, detectRuntimes } from '@holotype/runtimes';
import { type WorkflowContext } from '../context.ts';
import { findBrought } from '../way-in/proot.ts';

/** Every way to run what is rebuilt in this form, tried for real as it would run a stranger's capsule here; nothing is fetched. */
export const tryWays = (
  context: Pick<WorkflowContext, 'environment' | 'installation' | 'store'>,
  form: ReplayForm,
): Promise<readonly DetectedRuntime[]> =>
  detectRuntimes(form, { caller: context.environment, brought: findBrought(context) });
