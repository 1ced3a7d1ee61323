export {
  type ArtifactFormat,
  type ArtifactMember,
  memberName,
  type OwnAsker,
  wholeFile,
} from './artifact.ts';
export type {
  Candidate,
  CandidateContext,
  CandidateFinder,
  FileMember,
  OwnMachine,
  PackageOffer,
} from './candidates.ts';
export type { Collected, Collection, FolderRest } from './collection.ts';
export type { CutDatabase, CutDatabaseRequest, CutSectionsRequest, Holdings, Substitutes } from './cut.ts';
export type { Belonging, BelongingsRequest, Ecosystem, PackageDatabase, Places } from './ecosystem.ts';
export { ecosystems } from './ecosystems.ts';
export { fetchArtifact, type FetchedBy } from './fetch-artifact.ts';
export { EcosystemError, type EcosystemErrorCode } from './errors.ts';
export {
  artifactFormat,
  checkMirror,
  closePackages,
  compiledFrom,
  cutDatabases,
  cutSections,
  databases,
  packageNeeds,
  filesForRecipe,
  installedPackages,
  lookedFor,
  mirrorsFor,
  packageArchitecture,
  packageSizes,
  places,
  publicName,
  readBelongings,
  readOwners,
  readOwnersAhead,
} from './installed.ts';
export type { Checksum, Closure, InstalledPackage, Owner, Owners, OwnersAhead, Wanted } from './owners.ts';
export type { Component } from './component.ts';
export type { Probe, ProbeContext, ProbeResult, Remember, SectionGap, SectionName } from './probe.ts';
export { archiveOf } from './archives.ts';
export { type Digests, digestsFor, isAsShipped, liesAsShipped } from './as-shipped.ts';
export { type ArchiveFacts, type PublicPackages, purlText, purlType } from './public-packages.ts';
export { parseAssignments } from './reading/assignments.ts';
export { field, toText } from './reading/field.ts';
export { attempt, onlyGaps, toGap, tolerate } from './reading/gaps.ts';
export { parseOsRelease } from './reading/os-release.ts';
export { cutUserInfo } from './reading/user-info.ts';
export { BuilderError, type BuilderErrorCode } from './recipe/errors.ts';
export type {
  ArchiveFile,
  ArchiveMember,
  ContentSource,
  ListFile,
  OutputFile,
  PackageFile,
  TextFile,
} from './recipe/file.ts';
export type { BuilderInput, ExpectedOutput, ShippedMember, ShippedPackage } from './recipe/input.ts';
export { mountsFunction } from './recipe/mounts.ts';
export { builtId, isBeyond } from './recipe/owners.ts';
export type { Installation, Planned, RecipePart } from './recipe/part.ts';
export type { TreeFollower } from './recipe/real-paths.ts';
export {
  filesOf,
  type InstallStep,
  type ListStep,
  type NoteStep,
  type PlaceStep,
  type StartStep,
  type Step,
} from './recipe/step.ts';
export { isHeld, treeMembers, wholeGroups } from './recipe/tree-members.ts';
export type { Remade, Remake, RemakeRequest } from './remake.ts';
export { some, wrap } from './recipe/wording.ts';
export type { Sharing, SharingRule } from './sharing-rule.ts';
export { sharingOfFile, sharingOfPackage } from './sharing.ts';
export type { Unit, UnitKind } from './unit.ts';
