import { HostError } from '@holotype/host';
import { StoreError } from './errors.ts';

const hint = 'free space with `holotype store gc`, or choose another place with XDG_CACHE_HOME';

/** A HostError met while writing the store, as a StoreError; anything else passes. */
const toStoreError = (error: unknown): unknown => {
  if (!(error instanceof HostError)) return error;
  const options = { hint, cause: error };
  if (error.code === 'HOST_DISK_FULL')
    return new StoreError('STORE_FULL', `Store: ${error.message}`, { ...options, exit: 'blocked' });
  if (error.code === 'HOST_WRITE_FAILED')
    return new StoreError('STORE_WRITE_FAILED', `Store: ${error.message}`, options);
  return error;
};

/** Runs `use`; its disk failures come out as StoreError. */
export const storing = <T>(use: () => T): T => {
  try {
    return use();
  } catch (error) {
    throw toStoreError(error);
  }
};

export const storingLater = async <T>(use: () => Promise<T>): Promise<T> => {
  try {
    return await use();
  } catch (error) {
    throw toStoreError(error);
  }
};
