// Those of a replay belong to it: who embeds this needs no other package.
export * from '@holotype/workflows-replay';
export { amend } from './amend/amend.ts';
export { type AmendRequest } from './amend/amend.ts';
export {
  attach as attachToPdf,
  type AttachedPdf,
  type AttachRequest as AttachToPdfRequest,
} from './attach/attach.ts';
export { auditCapsule as audit, type AuditRequest } from './audit/audit.ts';
export { keepPerishable, type KeepRequest } from './audit/keep.ts';
export { captureSystem as capture, lookAtSystem, type SystemRequest } from './capture/capture.ts';
export { type RecordedFacts, recordFacts } from './capture/facts.ts';
export { recapture } from './capture/recapture.ts';
export { diagnose, type Diagnosis, type Place, type Tried } from './doctor/doctor.ts';
export { countResultsOf } from './freeze/count-results.ts';
export { freeze, resume } from './freeze/freeze.ts';
export { resumeLine } from './freeze/partial-place.ts';
export {
  type DataSlot,
  type FreezeRequest,
  type FreezeWishes,
  type Frozen,
  type PlanWritten,
} from './freeze/request.ts';
export { parseRequested } from './freeze/request.ts';
export { readSafeRun, type OptionTexts } from './freeze/safe-run.ts';
export { unsearchedInWords } from './freeze/secrets.ts';
export { partsVariable, toParts, traceRank, type TraceRankRequest } from './ranks/trace-rank.ts';
export { configuredMirrors, lockCapture as lock, type LockWishes } from './lock/lock.ts';
export { packCapture as pack, type Packed, type PackWishes } from './pack/pack.ts';
export { type Withheld } from './pack/public.ts';
export { packRunnable, type RunnableWishes } from './pack/runnable.ts';
export { init, refuseProject } from './project/init.ts';
export { type Around, lookAround } from './project/look-around.ts';
export { filesBeside, type FileBeside } from './registry/beside.ts';
export { copy, type Copied, type CopyRequest } from './registry/copy.ts';
export { push, type PushedCapsule, type PushRequest } from './registry/push.ts';
export { readAbout } from './project/about/read-about.ts';
export { aboutOfProject, projectFileName, readProject, type ProjectOptions } from './project/read-project.ts';
export {
  citeCapsule as cite,
  type Deposit,
  type DepositFile,
  publishCapsule as publish,
  type PublishRequest,
} from './publish/publish.ts';
export { PublishError, type PublishErrorCode } from './publish/errors.ts';
export { type PublicationRequest } from './publish/gather.ts';
export type { Uploaded, UploadWishes } from './publish/upload.ts';
export { type ImageOutcome } from './recipe/build-image.ts';
export { buildCapsule as build, type BuildRequest, type Built } from './recipe/build.ts';
export { isPredicted, type LossRow } from './recipe/compare-losses.ts';
export { BuildError } from './recipe/errors.ts';
export { listTargets, type ListedTarget } from './recipe/targets.ts';
// What requests consist of: of the stages, which an embedder needs not install.
export { renderAudit } from '@holotype/verify';
export { policyHelpText } from '@holotype/compare';
export { hasHelper } from '@holotype/trace';
export { type BuilderName, builderNames } from '@holotype/runtimes';
