import { RunError } from './errors.ts';

/** Refuses what execve cannot carry: names that are empty or hold `=`, NUL anywhere. Throws `RUN_ENVIRONMENT_INVALID`. */
export const checkEnvironment = (environment: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(environment)) {
    if (name === '' || /[=\0]/.test(name) || value.includes('\0'))
      throw new RunError('RUN_ENVIRONMENT_INVALID', `Not an environment variable: ${JSON.stringify(name)}`, {
        exit: 'invalid',
        hint: 'correct the environment section of the manifest',
      });
  }
};
