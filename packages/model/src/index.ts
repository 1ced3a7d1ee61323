export { authorText, doiUrl, isOrcid, isRor, readDoi } from './about.ts';
export { goNameOf, unameOf } from './architectures.ts';
export * from './digest.ts';
export * from './errors.ts';
export {
  FingerprintError,
  type FingerprintErrorCode,
  fingerprintOf,
  readFingerprint,
} from './fingerprint.ts';
export {
  createFollower,
  type Followed,
  followLinks,
  type LastLink,
  type Look,
  mostLinks,
  type Standing,
} from './follow-links.ts';
export {
  formFacts,
  type FormName,
  formNames,
  type ImageForm,
  imageForms,
  type ReplayForm,
  replayForms,
  type Space,
  spaceFor,
} from './forms.ts';
export { limits } from './limits.ts';
export { toWord } from './word.ts';
export { counted, grouped } from './words.ts';
export { auditVerdictWords, isLost, isMissing, isThere, keepsWords } from './audit-words.ts';
export type { Attestation, AttestedClaim, AttestedOutput } from './generated/attestation.ts';
export type { Audit, AuditArchive, AuditPackage, AuditUrl } from './generated/audit.ts';
export { triagedSigner, triageWords } from './triage-words.ts';
export type {
  Triage,
  TriagedCapsule,
  TriageReason,
  TriageSays,
  TriageSignature,
} from './generated/triage.ts';
export type {
  Artifact,
  Chunk,
  Layer,
  Lock,
  LockTotal,
  Pack,
  PackageAnswer,
  PackFrame,
  Tool,
} from './generated/lock.ts';
export type { MapFile, MapLine } from './generated/map-line.ts';
export type * from './generated/manifest.ts';
export type { PartialRun } from './generated/partial.ts';
export type { ProjectClaim, ProjectData, ProjectFile, ProjectPolicy } from './generated/project.ts';
export type { CapsuleReference } from './generated/reference.ts';
export type { Recipe, RecipeFile, RecipeLoss, RecipeStep, RecipeSubject } from './generated/recipe.ts';
export type {
  Account,
  Difference,
  Fact,
  Fidelity,
  Finding,
  Isolation,
  Label,
  NotHeld,
  Replay,
  ReplayCause,
  ReplayClaim,
  ReplayOutput,
  Report,
  ReportSubject,
} from './generated/report.ts';
export type {
  KeptGroup,
  SourceAmount,
  SourceEcosystem,
  SourcePackage,
  Sources,
} from './generated/sources.ts';
export type { TreeEntry } from './generated/tree-entry.ts';
export { checkLengths, claimedText, claimText, parseClaim } from './notation/claim.ts';
export { NotationError, type NotationErrorCode } from './notation/errors.ts';
export { numberText, parsePolicy, policyText } from './notation/policy.ts';
export {
  comparesNumbers,
  comparesPixels,
  type FamilyName,
  familyNames,
  type KindName,
  kindNames,
  type PolicyParts,
  statesTolerance,
  takesTolerance,
} from './notation/policy-kinds.ts';
export {
  digestTag,
  isLoopback,
  isReference,
  type LayoutReference,
  isAddress,
  parseReference,
  type Reference,
  referenceName,
  referenceText,
  type RegistryReference,
  withDigest,
} from './notation/reference.ts';
export { parseSelector, selectorText } from './notation/selector.ts';
export { checkPattern, parseStatedPolicy } from './notation/stated-policy.ts';
export { nearName } from './near-name.ts';
export { isResultOutput } from './result-output.ts';
export { ownMarks } from './own.ts';
export { canonicalJson, escapeActing, printJson, shownJson } from './json/canonical.ts';
export { isJsonObject, itemsOf, type JsonObject, membersOf } from './json/members.ts';
export { type Json, type ReadLimits, readJson } from './json/read.ts';

export { createPositions, type GrowingPositions, type Positions, readPositions } from './positions.ts';
export * from './raw.ts';
export { isOutside, modulesOf, ranksInWords, type RunNoticeCode, sayOfRun } from './run-words.ts';
export { documentVersions } from './generated/versions.ts';
export {
  because,
  isFilledAnew,
  isSameReason,
  type NeverCode,
  type ReasonCode,
  reasonKey,
  reasonText,
} from './reasons.ts';
export { PathRules, type Scope, sortRules, toScope } from './scope.ts';
export { checkPath, TreeChecker } from './tree/check.ts';
export * from './tree/entry.ts';
export { parseTreeLine, renderTreeLine } from './tree/line.ts';
export { TreeDigester } from './tree/merkle.ts';
export { compareDotted } from './dotted.ts';
export { standingInTree } from './tree/standing-in-tree.ts';
export {
  inSharedMemory,
  isMountedAnew,
  isOfEverybody,
  isOfKernel,
  isPlaceInRun,
  libraryDirectories,
  sharedMemory,
  usualDirectories,
} from './usual-places.ts';
export {
  type DocumentKind,
  findInvalid,
  type Invalid,
  isTreeEntry,
  readAsWritten,
  readDocument,
  validate,
} from './validate.ts';
