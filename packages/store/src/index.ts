export { NetError, type NetErrorCode, StoreError, type StoreErrorCode } from './errors.ts';
export type { Archive, Drafted } from './deposits/archive.ts';
export { isRecordId } from './deposits/answers.ts';
export { DepositError, type DepositErrorCode, tokenVariable } from './deposits/errors.ts';
export type { Outgoing, PartsDone } from './deposits/send-file.ts';
export { parseUrl, showUrl } from './url.ts';
export { openStore, type StoreOptions } from './open-store.ts';
export {
  largestManifest,
  type OciContent,
  type OciDescriptor,
  type OciDocument,
  ociTypes,
  readContent,
  toDocument,
} from './registry/artifact.ts';
export { openParts } from './parts.ts';
export { RegistryError, type RegistryErrorCode } from './registry/errors.ts';
export type { DocumentName, Repository } from './registry/place.ts';
export type { UploadRequest } from './registry/upload.ts';
export type { Asked, AskRequest, Question, Reply } from './ask/question.ts';
export type {
  DocumentLimits,
  FetchAnyRequest,
  FetchedDocument,
  FetchProgress,
  FetchRequest,
  Store,
  StoredObject,
  StoreSize,
} from './store.ts';
