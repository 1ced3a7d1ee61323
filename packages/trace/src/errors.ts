import { HolotypeError } from '@holotype/model';

export type TraceErrorCode =
  /** The working directory, the standard input or the scratch directory of the request is not there. */
  | 'TRACE_REQUEST_INVALID'
  /** None of the mechanisms asked for works here. */
  | 'TRACE_NO_MECHANISM'
  /** The command could not be started: not found, not executable. */
  | 'TRACE_COMMAND_REFUSED'
  /** The tracer itself ended early or wrote something that is no record. */
  | 'TRACE_TRACER_FAILED';

/** The command could not be traced. A command that ran and failed is a result, not an error. */
export class TraceError extends HolotypeError<TraceErrorCode> {}
