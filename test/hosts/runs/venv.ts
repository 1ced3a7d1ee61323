import { join } from 'node:path';
import { must } from '@holotype/kit';

/** Makes `place`/venv with these packages by the machine's pip settings; gives its interpreter. */
export const makeVenv = async (place: string, ...packages: readonly string[]): Promise<string> => {
  const python = join(place, 'venv/bin/python3');
  await must(['python3', '-m', 'venv', join(place, 'venv')]);
  await must([python, '-m', 'pip', 'install', '-q', '--disable-pip-version-check', ...packages]);
  return python;
};
