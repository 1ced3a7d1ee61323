import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  apptainerRoot,
  apptainerUids,
  type ApptainerUser,
  execute,
  inApptainer,
  makeMiniatureRoot,
  must,
  needsApptainer,
} from '@holotype/kit';
import { beforeAll, describe, expect, test } from 'vitest';
import { makePlace } from '../run-place.ts';

const users: readonly ApptainerUser[] = ['mapped', 'plain', 'unspaced'];

const isThere = needsApptainer('a real Apptainer');
describe.runIf(isThere)('Apptainer as the tests have it', () => {
  const place = makePlace('apptainer', !isThere);
  const small = join(place, 'small');
  let root: string;
  beforeAll(async () => {
    root = await apptainerRoot();
    makeMiniatureRoot(small, ['sh', 'cat', 'id']);
    mkdirSync(join(small, 'tmp'));
    chmodSync(join(small, 'tmp'), 0o1777);
    for (const user of users) {
      mkdirSync(join(place, user));
      chownSync(join(place, user), apptainerUids[user], apptainerUids[user]);
    }
  });
  const as = (user: ApptainerUser, ...argv: readonly string[]) =>
    execute(inApptainer(root, argv, { user, binds: [place], cwd: place }));

  test.each(['mapped', 'plain'] as const)('%s builds a SIF and runs in it', async (user) => {
    const sif = join(place, user, 'small.sif');
    const args = ['--mksquashfs-args', '-Xcompression-level 1'];
    await must(
      inApptainer(root, ['apptainer', 'build', ...args, sif, small], { user, binds: [place], cwd: place }),
    );
    const { stdout, stderr } = await as(user, 'apptainer', 'exec', '--no-home', sif, 'id', '-u');
    expect({ stdout, stderr }).toMatchObject({ stdout: String(apptainerUids[user]) });
  });

  test('only where user namespaces can be made', async () => {
    const { code, stderr } = await as('unspaced', 'apptainer', 'exec', small, 'id');
    expect(code).not.toBe(0);
    expect(stderr).toContain('user namespace');
    const mapped = await as('mapped', 'apptainer', 'exec', '--no-home', '--fakeroot', small, 'id', '-u');
    expect(mapped).toMatchObject({ stdout: '0' });
  });
});
