import { mechanismNames } from './request.ts';
import { type Trial, tryMechanism } from './trial.ts';

/** All mechanisms, in order of preference, each tried for real. */
export const detectMechanisms = async (): Promise<readonly Trial[]> => {
  const found: Trial[] = [];
  for (const name of mechanismNames) found.push(await tryMechanism(name));
  return found;
};
