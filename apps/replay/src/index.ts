export { rebuildCapsule } from './commands/rebuild.ts';
export { verifyCapsule } from './commands/verify.ts';
export { type CommonOptions, type Context, storeFor, toPath } from './context.ts';
export { makeCommand, withStore } from './options.ts';
export { makeProgram, replayCommands, replayProgram } from './program.ts';
export { needSpace } from './space.ts';
export { start } from './start-program.ts';
export { accountingLines, lockLines, manifestLines } from './summary.ts';
export { version } from './version.ts';
