export { detectEnclosures, type DetectedEnclosure } from './detect.ts';
export { type EnclosureName, enclosureNames } from './enclosure.ts';
export { RunError, type RunErrorCode } from './errors.ts';
export type { RunInRootResult, RunRequest } from './request.ts';
export { runInRoot } from './run-in-root.ts';
