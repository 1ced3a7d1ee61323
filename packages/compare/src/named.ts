import { Unreadable } from './kind.ts';

/** Runs a reader of one of the two outputs; its Unreadable then says which of them it was. */
export const named = <T>(which: 'recorded' | 'new', read: () => T): T => {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) throw new Unreadable(`the ${which} output is ${error.message}`);
    throw error;
  }
};
