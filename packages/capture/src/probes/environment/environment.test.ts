import { openRecorded } from '@holotype/host';
import { expect, test } from 'vitest';
import { temporary } from '@holotype/test-support';
import { environment } from './index.ts';

const variables = { PATH: '/usr/bin', LANG: 'C', OMP_NUM_THREADS: '4' };
const probe = (looksSecret?: (text: string) => boolean) =>
  environment.probe(openRecorded(temporary()), {
    environment: variables,
    home: undefined,
    ...(looksSecret && { looksSecret }),
  });

test('a value in which a secret is seen is a gap that names the variable', async () => {
  expect(await probe((text) => text === '4')).toEqual({
    section: {
      source: 'process',
      variables: [
        { name: 'LANG', value: 'C' },
        { name: 'PATH', value: '/usr/bin' },
      ],
      unrecorded: 1,
    },
    gaps: [{ where: 'OMP_NUM_THREADS', why: 'excluded', detail: 'its value looks like a secret' }],
  });
});

test('where nobody can tell a secret, nothing is recorded but how many there are', async () => {
  expect(await probe()).toEqual({
    section: { source: 'process', variables: [], unrecorded: 3 },
    gaps: [],
  });
});
