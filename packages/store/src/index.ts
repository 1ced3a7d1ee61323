export { NetError, type NetErrorCode, StoreError, type StoreErrorCode } from './errors.ts';
export { openStore, type StoreOptions } from './open-store.ts';
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
