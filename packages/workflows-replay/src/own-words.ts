import { rawToUtf8 } from '@holotype/model';
import type { Caller } from './context.ts';

/** The words that start this program once more, here or on a machine that sees the same installation. */
export const ownWords = ({ startedFrom }: Pick<Caller, 'startedFrom'>): readonly [string, ...string[]] => {
  if (startedFrom !== undefined) return [rawToUtf8(startedFrom)];
  const script = process.argv[1];
  return script === undefined ? ['holotype'] : [process.execPath, script];
};
