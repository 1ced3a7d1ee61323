import { type RawPath, type Run, textToRaw } from '@holotype/model';

/** Where a run works: its project, or only the directory that it was started in. */
export const placeOf = (run: Run): RawPath => textToRaw(run.project ?? run.workingDirectory);
