export { detectEnclosures, type DetectedEnclosure, foreseeEnclosure, type Foreseen } from './detect.ts';
export { type EnclosureName, enclosureNames } from './enclosure-name.ts';
export { notApart } from './not-apart.ts';
export { RunError, type RunErrorCode } from './errors.ts';
export type { Identity, Isolation } from '@holotype/host';
export type { RequestedBind, RunInRootResult, RunRequest } from './request.ts';
export { runInRoot } from './run-in-root.ts';
export { networkOfProgram, type ProgramOutcome, type ProgramRequest, runProgram } from './run-program.ts';
