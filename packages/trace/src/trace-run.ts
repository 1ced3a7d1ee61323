import type { TraceRequest } from './request.ts';
import type { Trace } from './trace.ts';
import { TraceError } from './errors.ts';

/** Runs a command and tells what it touched. Throws TraceError, HostError, or the reason of an aborted signal. */
export const traceRun = (request: TraceRequest): Promise<Trace> =>
  Promise.reject(new TraceError('TRACE_NO_MECHANISM', `Cannot trace ${request.argv[0]}`));
