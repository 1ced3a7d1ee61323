export { askOf, type Asked } from './asked.ts';
export { removeRebuilt as clean } from './clean/clean.ts';
export {
  type Caller,
  type ContextOptions,
  createContext,
  installedPaths,
  ownMachine,
  thisProcess,
  type WorkflowContext,
} from './context.ts';
export { diffCapsules as diff } from './diff/diff.ts';
export {
  beginStage,
  type Events,
  type Kept,
  type Notice,
  type NoticeCode,
  type Stage,
  type StageName,
  type StageUnit,
  tell,
  type WorkflowEvent,
} from './events.ts';
export { fetchForReplay, type FetchedCapsule } from './fetch/fetch.ts';
export { type FetchedPackages, fetchMissing } from './fetch/fetch-missing.ts';
export {
  type Extracted,
  type ExtractedFiles,
  type ExtractIntoRequest,
  extractInto as extract,
  extractOne,
  type ExtractRequest,
} from './files/extract.ts';
export {
  extractAttached,
  type ExtractAttachedRequest,
  type ExtractedAttached,
} from './files/extract-attached.ts';
export { isPdf } from '@holotype/capsule';
export { type ListedFile, type Listing, listFiles as ls, type ListRequest } from './files/list.ts';
export { type Origin } from './files/origin.ts';
export { askFit as fit, type FitRequest, type Fitness, lookHere } from './fit/fit.ts';
export { askFitOf as fitRecorded, type RecordedFitRequest } from './fit/recorded.ts';
export { judge } from './judge/judge.ts';
export { rebuildCapsule as rebuild, type RebuildRequest } from './rebuild/rebuild.ts';
export { findDocument } from './registry/find-capsule.ts';
export { attach, type Attached, type AttachRequest } from './registry/attach.ts';
export { recognize } from './registry/recognize.ts';
export { isElsewhere, toCapsule, type TypedCapsule } from './registry/to-capsule.ts';
export { openPlaceOf, type PlaceOptions } from './registry/open-place.ts';
export { type Needed, pull, type PulledCapsule, type PullRequest } from './registry/pull.ts';
export { type FoundReferrer, referrers } from './registry/referrers.ts';
export { referrerTypeNames, type ReferrerType } from './registry/referrer-types.ts';
export { checkRun } from './replay/check-run.ts';
export { runRank } from './replay/ranks/run-rank.ts';
export { launcherOf } from './replay/ranks/refuse-launch.ts';
export { ownWords } from './own-words.ts';
export { keptName } from './replay/collect.ts';
export { refuseUnmet } from './replay/check-run.ts';
export { replay } from './replay/replay.ts';
export { agains, type ReplayRequest, type Replayed, type ReplayWishes } from './replay/request.ts';
export { findTold } from './reports/find.ts';
export { groupBy, inOrder, labelOf, type Group, unlike } from './reports/group.ts';
export { type Told } from './reports/told.ts';
export { runInside as run, type RunInsideRequest } from './run/run.ts';
export { tryWays } from './run/ways.ts';
export { showCapsule as show, type ShownCapsule } from './show/show.ts';
export { publicShare, type PublicShare } from './sources/public-share.ts';
export { sourcesAndKeptFiles, sourcesOfCapsule as sources } from './sources/sources.ts';
export {
  attestationBeside,
  attestReport as attest,
  type AttestRequest,
  type Attested,
} from './signing/attest.ts';
export type { SignedAt, SignedPlace } from './signing/keep-signed.ts';
export { signArmored } from './signing/sign-bytes.ts';
export {
  signatureBeside,
  signCapsule as sign,
  type SignedCapsule,
  type SigningKey,
  type SignRequest,
} from './signing/sign.ts';
export {
  type CheckedSignature,
  type CheckedSignatures,
  type SignatureState,
  verifySignatures,
  type VerifySignaturesRequest,
} from './signing/verify-signatures.ts';
export { needSpace } from './space.ts';
export { triage, type TriageRequest } from './triage/triage.ts';
export { triageCsv } from './triage/csv.ts';
export { type VerifiedCapsule, verifyCapsule as verify } from './verify/verify.ts';
export { version } from './version.ts';
// What requests and results consist of, and how reports are written: of the stages, which an embedder needs not install.
export { namesFor, notApart, RunError, type RunResult, type RuntimeName } from '@holotype/runtimes';
export { readSshTime } from '@holotype/signatures';
export { lacksOfHost, renderHtml, renderTerminal, renderTriage } from '@holotype/verify';
