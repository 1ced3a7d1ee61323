export { capture, explore, look } from './capture.ts';
export type {
  Captured,
  CapturedRun,
  CaptureProgress,
  CaptureRequest,
  Found,
  Held,
  Look,
  RunPlan,
} from './capture-request.ts';
export { captureFacts, type FactsRequest, lookAtHost } from './facts.ts';
export { CaptureError, type CaptureErrorCode } from './errors.ts';

export { probes } from './probes/index.ts';
export { type ProbedSections, runProbes } from './run-probes.ts';
export type { CaptureSource } from './write-capture.ts';
export {
  type AccountEvidence,
  findIdentity,
  findNames,
  type Identity,
  isPerson,
  type NameFinding,
  namesToFind,
  type Needle,
  standsAt,
  usedAccounts,
} from './identity/index.ts';
export { generatedReason } from './files/generated.ts';
export { isCredentialPath, isOfPackages } from './files/never.ts';
export type { SecretFinder, SecretPlace } from './secret-finder.ts';
export type { Before, Earlier } from './files/before.ts';

export {
  findProject,
  judgeAhead,
  planReachScope,
  type Reach,
  differingListings,
  type Compiled,
  type CompiledCount,
  type Dropped,
  type Extent,
  type ExtentSize,
  type LeftOut,
  type Listing,
  type ReachPart,
  type ReachRequest,
  type RemakeWishes,
  type Single,
  type Touched,
  type Unwanted,
} from './reach/index.ts';
export {
  chooseVariables,
  type ChosenVariables,
  tellVariables,
  type VariablesRequest,
  type VariableWishes,
} from './variables/index.ts';
export { changesResults } from './probes/environment/parse.ts';
