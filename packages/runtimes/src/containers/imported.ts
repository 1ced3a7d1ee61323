import { toLocalText, writeWhole } from '@holotype/host';
import { joinRaw, type RawPath } from '@holotype/model';
import type { Call } from './call.ts';
import { lastSaid } from './last-said.ts';

const missing = '/holotype-trial';

/**
 * Starts a program that is not there in an image of nothing, which is brought for it and removed: everything before its start must have worked,
 * wherever the engine itself runs. What stopped it, or undefined.
 */
export const whyNotImported = async (call: Call, scratch: RawPath): Promise<string | undefined> => {
  const archive = joinRaw(scratch, 'nothing.tar');
  // The end of a tar, and nothing before it.
  writeWhole(archive, Buffer.alloc(1024));
  const imported = await call(['import', toLocalText(archive)]);
  const id = imported.stdout.trim();
  if (imported.code !== 0 || id === '') return lastSaid(imported.stderr) || 'it takes no image';
  try {
    const options = ['--rm', '--network', 'none', '--pull', 'never', '--log-driver', 'none'];
    const { code, stderr } = await call(['run', ...options, id, missing]);
    return code === 127 && stderr.includes(missing) && !/mount/i.test(stderr) ? undefined : lastSaid(stderr);
  } finally {
    await call(['rmi', '--force', id]);
  }
};
