export type { Abilities, Check, CheckInput, Enclosure, Storage } from './check.ts';
export { checks } from './checks/index.ts';
export { hostFacts } from './facts.ts';
export { elsewhere, findByFacts, fit, type FitInput, fitRecorded, type RecordedFitInput } from './fit.ts';
export type { Demo } from './reporters/html/demo.ts';
export { renderAudit } from './reporters/html/audit/index.ts';
export { renderTriage } from './reporters/html/triage/index.ts';
export { renderCapsule } from './reporters/html/capsule/index.ts';
export type { CodeFile } from './reporters/html/capsule/code.ts';
export type { CapsuleFacts } from './reporters/html/capsule/view.ts';
export { renderHtml, type ReportView } from './reporters/html/index.ts';
export { outputTally } from './reporters/replay-wording.ts';
export { renderTerminal } from './reporters/terminal/index.ts';
export { type Verdict, worstVerdict } from './verdict.ts';
export { VerifyError, type VerifyErrorCode } from './errors.ts';
export { compareTrees } from './fidelity/compare-trees.ts';
export { fidelityReport, type FidelityReportRequest } from './fidelity/fidelity-report.ts';
export { type Aspect, holdsAll, type NotHeldAspects } from './fidelity/holds.ts';
export { type Verified, verify, type VerifyRequest } from './fidelity/verify.ts';
export { foreseeLosses } from './fidelity/losses.ts';
export { checkPatterns } from './workload/check-patterns.ts';
export { checkRequests, type Unmet } from './workload/check-requests.ts';
export { type Cause, lacksOfHost } from './workload/causes.ts';
export { compareRun } from './workload/compare-run.ts';
export { guess } from './workload/nearest.ts';
export { escapePattern, nameBelow, toMatches, toNames } from './workload/patterns.ts';
export { type Left, leftOf } from './workload/left.ts';
export { endHere } from './workload/end.ts';
export {
  countResults,
  type Plan,
  planComparison,
  type PlannedClaim,
  type PlannedOutput,
  type RunResults,
} from './workload/plan.ts';
export { recordedRun, type RecordedRun } from './workload/recorded.ts';
export { type ResultArea, type ResultPlaces, resultPlaces } from './workload/result-places.ts';
export { replayReport, type ReplayReportRequest } from './workload/replay-report.ts';
export { sideFinder } from './workload/side-finder.ts';
export type {
  AgainRun,
  ComparedRun,
  OutputPicture,
  OutputTable,
  Unknown,
  WorkloadEnd,
  WorkloadRequest,
} from './workload/request.ts';
