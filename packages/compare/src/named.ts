import { Unreadable } from './kind.ts';

type Which = 'recorded' | 'new';

const naming = (which: Which, error: unknown): unknown =>
  error instanceof Unreadable ? new Unreadable(`the ${which} output is ${error.message}`) : error;

/** Runs a reader of one of the two outputs; its Unreadable then says which of them it was. */
export const named = <T>(which: Which, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    throw naming(which, error);
  }
};

/** The same for a reader that takes its time. */
export const namedLater = async <T>(which: Which, read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    throw naming(which, error);
  }
};
