import { type Bundle, openRunContents } from '@holotype/archive';
import { writeWhole } from '@holotype/host';
import { joinRaw, type RawPath, type Run } from '@holotype/model';

/** Lays down what the run read from its standard input, if it was given any. */
export const giveInput = async (bundle: Bundle, run: Run, place: RawPath): Promise<void> => {
  const stdin = run.stdin.size > 0 ? await openRunContents(bundle, run.kept)(run.stdin.sha256) : undefined;
  if (stdin) writeWhole(joinRaw(place, 'stdin'), stdin);
};
