import type { Chosen } from './choose.ts';
import { holdSignals } from './launcher/signals.ts';
import type { RunResult, StartRequest } from './request.ts';

/**
 * Runs a command in what was rebuilt, by the runtime that was chosen for it; nothing that it started is left running. Signals that this process
 * gets meanwhile go to the command. Throws RunError, EngineError, HostError.
 */
export const runIn = async ({ start }: Pick<Chosen, 'start'>, request: StartRequest): Promise<RunResult> => {
  const signals = holdSignals();
  try {
    return await start(request, signals);
  } finally {
    signals.release();
  }
};
