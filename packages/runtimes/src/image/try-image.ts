import { makeDirectories, runLocal } from '@holotype/host';
import { joinRaw } from '@holotype/model';
import type { Client, ImageJob, Surroundings } from './driver.ts';
import { lastLine } from '../last-line.ts';
import { ownIdentity } from '../own-identity.ts';
import { writeTrialImage } from './trial-image.ts';

const missing = '/holotype-trial';

/**
 * Starts a program that is not there in a SquashFS image that holds nothing: everything before its start must have worked. What stopped it, or
 * undefined.
 */
export const whyNotImage = async (
  { caller, scratch }: Surroundings,
  open: (job: ImageJob) => Promise<Client>,
  network: ImageJob['network'] = 'host',
): Promise<string | undefined> => {
  const at = (name: string) => joinRaw(scratch, name);
  makeDirectories(at('tmp'));
  makeDirectories(at('job'));
  await writeTrialImage(at('image'));
  const client = await open({
    caller,
    scratch: at('job'),
    image: { form: 'squashfs', path: at('image') },
    argv: [missing],
    environment: {},
    workingDirectory: '/',
    home: undefined,
    identity: ownIdentity(),
    binds: [{ source: at('tmp'), target: '/tmp', writable: true }],
    network,
    hasInput: false,
  });
  try {
    const { argv, environment } = client;
    const done = await runLocal({ argv, env: environment });
    if (done.kind !== 'exited') return done.reason;
    const said = lastLine(done.stderr);
    return said.includes(missing) && /no such file/i.test(said) ? undefined : said;
  } finally {
    await client.release();
  }
};
