export { detectEnclosures, type DetectedEnclosure } from './detect.ts';
export { type EnclosureName, enclosureNames } from './enclosure.ts';
export { RunError, type RunErrorCode } from './errors.ts';
export { runInRoot, type RunInRootResult, type RunRequest } from './run-in-root.ts';
