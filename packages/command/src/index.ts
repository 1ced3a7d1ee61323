export { completionCommand } from './completion/command.ts';
export { shareFiles } from './completion/share.ts';
export { readAsked, type AskedOptions, withAsked, withStrict } from './asked-options.ts';
export { bindOption, toBind } from './bind-option.ts';
export { readSeconds, readSize, twoSides, unreadable } from './option-values.ts';
export { collect, formOption, makeCommand, withPackages, withStore, withStorePlace } from './options.ts';
export { printBytes } from './print-bytes.ts';
export { makeProgram, type Verbs } from './program.ts';
export { start } from './start-program.ts';
export { accountingLines, lockLines, manifestLines } from './summary.ts';
export { envOption, needVariables, noEnvOption, toWishes, type VariableOptions } from './variable-options.ts';
export {
  type CommonOptions,
  type Context,
  type Executable,
  toPath,
  workflowContext,
  writePage,
} from './context.ts';
export { canAsk, openQuestions, type Questions } from './questions.ts';
