import type { RawPath } from '@holotype/model';
import { chooseRuntime, type Wanted } from '../choose.ts';
import { holdSignals } from '../launcher/signals.ts';
import type { CommandRequest, RunResult } from '../request.ts';
import { openJob } from './open-job.ts';

export interface RunRequest extends CommandRequest, Pick<Wanted, 'brought'> {
  /** The rebuilt root, an absolute path on this machine. */
  readonly root: RawPath;
  /** Keeps what the command writes, in the root. Otherwise it goes to scratch and is dropped. */
  readonly write: boolean;
  /** Default `auto`. */
  readonly runtime?: Wanted['runtime'];
}

/**
 * Runs a command inside a rebuilt root, by the first runtime that works. Without `write` the root is the same afterwards, whatever the command
 * did, and nothing that it started is left running. Signals that this process gets meanwhile go to the command. Throws RunError, HostError.
 */
export const runInRoot = async (request: RunRequest): Promise<RunResult> => {
  const { root, write, runtime = 'auto', brought, ...command } = request;
  const started = { ...command, rebuilt: { form: 'dir', path: root, write } } as const;
  const signals = holdSignals();
  try {
    // What is wrong with the request is said before anything is tried.
    openJob(started, () => undefined);
    const { identity, scratch } = request;
    const binds = (request.binds ?? []).length > 0;
    const wanted = { form: 'dir', runtime, identity, binds, brought, scratch, caller: {} } as const;
    const { start } = await chooseRuntime(wanted);
    return await start(started, signals);
  } finally {
    signals.release();
  }
};
