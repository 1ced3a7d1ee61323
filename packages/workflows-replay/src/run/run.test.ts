import { temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { createContext } from '../context.ts';
import { runInside } from './run.ts';

test('nothing is run in a directory that Holotype did not make', async () => {
  const directory = temporary();
  await expect(async () =>
    runInside(createContext({ store: directory, offline: true }), { directory, argv: ['/bin/true'] }),
  ).rejects.toThrow(expect.objectContaining({ code: 'REBUILT_UNKNOWN' }));
});
