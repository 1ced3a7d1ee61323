// What the verbs do, for programs that do several in one go.
export { verifyCapsule } from './commands/verify.ts';
export { checkRun } from './replay/check-run.ts';
export { keptName } from './replay/collect.ts';
export { refuseUnmet } from './replay/refuse-unmet.ts';
export { replay } from './replay/replay.ts';
