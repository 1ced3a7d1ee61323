export { TraceError, type TraceErrorCode } from './errors.ts';
export { detectMechanisms } from './detect.ts';
export type { Trial } from './trial.ts';
export type { Contact } from './contact.ts';
export type { FirstUse, Snapshot, TracedFile } from './traced-file.ts';
export type { NoticeCode, TraceNotice } from './notices.ts';
export { type MechanismName, mechanismNames, type TraceRequest } from './request.ts';
export type { ReasonCode, RunEnd, Trace, TracedProgram, TraceReason, Usage } from './trace.ts';
export { traceRun } from './trace-run.ts';
