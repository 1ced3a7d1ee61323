// What the verbs do, for programs that do several in one go.
export { verifyCapsule } from './commands/verify.ts';
export { keptName } from './replay/collect.ts';
export { replay } from './replay/replay.ts';
