import { saidIn } from '@holotype/host';
import { joinRaw, type RawPath, rawToText } from '@holotype/model';
import { type Left, leftOf, type Unknown } from '@holotype/verify';
import type { WorkflowContext } from '../context.ts';
import { lookBeforeRun } from './before-run.ts';
import { findUnknown, leftIn, openOutputs, type Outputs } from './collect.ts';
import type { Frozen, Place, Prepared, Ran } from './prepared.ts';
import { beginStage } from '../events.ts';

/** What came of one run here. */
export interface Came {
  readonly ran: Ran;
  /** Seconds since 1970. */
  readonly began: number;
  readonly outputs: Outputs;
  readonly unknown: readonly Unknown[];
  readonly stdout: Left;
  /** Lines of what it printed. */
  readonly said: Readonly<Record<'stdout' | 'stderr', readonly string[]>>;
}

/** Runs it in what was rebuilt for it, and looks at what it left there. */
export const runOnce = async (
  context: Pick<WorkflowContext, 'onEvent' | 'signal'>,
  { run, tree }: Pick<Frozen, 'run' | 'tree'>,
  { root, run: start }: Pick<Prepared, 'root' | 'run'>,
  { output }: Place,
): Promise<Came> => {
  const before = await lookBeforeRun(root, run);
  const stage = beginStage(context, 'run', 'Running');
  const ran = await start(stage.printed).finally(() => {
    stage[Symbol.dispose]();
  });
  // Finding a way in and copying the root may take longer than the run.
  const began = Date.now() / 1000 - ran.wall;
  const { signal } = context;
  // Some ways into a root show where it lies: to the run, its paths begin there.
  const said = (path: RawPath) => saidIn(path).map((line) => line.replaceAll(rawToText(root), ''));
  signal.throwIfAborted();
  return {
    ran,
    began,
    outputs: openOutputs(root, run, before),
    unknown: findUnknown(root, run, tree, before),
    stdout: (await leftIn(output, '/stdout', signal)) ?? leftOf(new Uint8Array()),
    said: { stdout: said(joinRaw(output, 'stdout')), stderr: said(joinRaw(output, 'stderr')) },
  };
};
