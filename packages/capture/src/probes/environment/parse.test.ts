import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesResults, parseLoginPath } from './parse.ts';

test.each([
  'PATH',
  'LC_ALL',
  'OMP_NUM_THREADS',
  'NVIDIA_VISIBLE_DEVICES',
  'EBVERSIONGCC',
  'SLURM_NTASKS',
  'R_LIBS_USER',
  'GOFLAGS',
])('%s is recorded', (name) => {
  expect(changesResults(name)).toBe(true);
});

test.each([
  'TERM',
  'SSH_AUTH_SOCK',
  'GOOGLE_APPLICATION_CREDENTIALS',
  'NODE_AUTH_TOKEN',
  'TF_VAR_password',
  'SLURM_JOB_USER',
  'R_SECRET',
  'MPI_KEY',
  'path',
])('%s is not', (name) => {
  expect(changesResults(name)).toBe(false);
});

test('whatever is put before or behind it, the name of a secret is not recorded', () => {
  const part = fc.stringMatching(/^[A-Z_]{0,8}$/);
  const secret = fc.constantFrom('TOKEN', 'SECRET', 'PASSWORD', 'KEY', 'CREDENTIAL', 'AUTH');
  fc.assert(
    fc.property(
      fc.constantFrom('R_', 'CUDA_', 'OMPI_MCA_', 'PYTHON', 'EBROOT', ''),
      part,
      secret,
      part,
      (group, before, name, behind) => {
        expect(changesResults(group + before + name + behind)).toBe(false);
      },
    ),
  );
});

test('root gets its own PATH, if there is one', () => {
  expect(parseLoginPath('ENV_PATH PATH=/usr/bin\nENV_SUPATH\tPATH=/usr/sbin\n')).toBe('/usr/sbin');
  expect(parseLoginPath('# ENV_SUPATH PATH=/no\nENV_PATH /usr/bin\n')).toBe('/usr/bin');
  expect(parseLoginPath('')).toBeUndefined();
});
