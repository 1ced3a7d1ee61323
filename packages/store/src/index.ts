export { NetError, type NetErrorCode, StoreError, type StoreErrorCode } from './errors.ts';
export type {
  FetchAnyRequest,
  FetchProgress,
  FetchRequest,
  Store,
  StoredObject,
  StoreSize,
} from './store.ts';
