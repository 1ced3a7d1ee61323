export { type CommonOptions, type Context, installedPaths, storeFor, toPath } from './context.ts';
export { OptionError, readSeconds, readSize, unreadable } from './option-values.ts';
export { makeCommand, withStore, withStorePlace } from './options.ts';
export { makeProgram, replayProgram, replayVerbs, type Verbs } from './program.ts';
export { runningLine } from './running-line.ts';
export { needSpace } from './space.ts';
export { start } from './start-program.ts';
export { accountingLines, lockLines, manifestLines } from './summary.ts';
export { version } from './version.ts';
