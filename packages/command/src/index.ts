export { completionCommand } from './completion/command.ts';
export { shareFiles } from './completion/share.ts';
export { readAsked, type AskedOptions, withAsked, withStrict } from './asked-options.ts';
export { bindOption, toBind } from './bind-option.ts';
export { fingerprintOption, type FingerprintOption } from './fingerprint-option.ts';
export { gpuOption } from './gpu-option.ts';
export { readSeconds, readSize, twoSides, unreadable } from './option-values.ts';
export { collect, formOption, makeCommand, withPackages, withStore, withStorePlace } from './options.ts';
export { printBytes } from './print-bytes.ts';
export { makeProgram, type Verbs } from './program.ts';
export { type RegistryOptions, withRegistry } from './registry-options.ts';
export { refuseEarly } from './refuse-early.ts';
export { start, type StartedFrom } from './start-program.ts';
export { auditLines, keptLine } from './audit-page.ts';
export { publicShareInWords, sourcesLines } from './sources-page.ts';
export { accountingLines, lockLines, manifestLines } from './summary.ts';
export { envOption, needVariables, noEnvOption, toWishes, type VariableOptions } from './variable-options.ts';
export {
  type CommonOptions,
  type Context,
  toCapsulePath,
  toTypedCapsule,
  toOwnPath,
  toPath,
  toReference,
  workflowContext,
  writePage,
} from './context.ts';
export { canAsk, openQuestions, type Questions } from './questions.ts';
