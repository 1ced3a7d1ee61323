import { lstat, makeDirectories, runLocal, startHelper } from '@holotype/host';
import { type RawPath, rawToUtf8 } from '@holotype/model';
import { EngineError } from '../../image/errors.ts';
import { lastLine } from '../../last-line.ts';

export interface Mounter {
  readonly squashfuse: string;
  readonly fusermount: string;
}

/** Milliseconds. */
const patience = 10_000;
const pause = 10;

const refused = (why: string) =>
  new EngineError('ENGINE_IMAGE_REFUSED', `squashfuse does not mount the image: ${why}`, {
    exit: 'unsupported',
    hint: 'use `--form dir`; see whether this user may open /dev/fuse',
  });

/**
 * Mounts an image for this user, until what is given is called or this process ends. fusermount takes the mount away when squashfuse has
 * ended: that may not come to it itself, as each thread of this process that dies may send it the signal once more. Throws EngineError `ENGINE_IMAGE_REFUSED`.
 */
export const mountImage = async (
  { squashfuse, fusermount }: Mounter,
  image: RawPath,
  at: RawPath,
): Promise<() => Promise<void>> => {
  makeDirectories(at);
  const before = lstat(at)?.dev;
  const options = ['-f', '-o', 'auto_unmount'];
  const helper = await startHelper([squashfuse, ...options, rawToUtf8(image), rawToUtf8(at)]);
  let said: string | undefined;
  const ended = helper.ended.then((text) => (said = text));
  const release = async () => {
    await runLocal({ argv: [fusermount, '-u', '-z', rawToUtf8(at)] });
    helper.kill();
    await ended;
  };
  for (let waited = 0; lstat(at)?.dev === before; waited += pause) {
    if (said !== undefined) throw refused(lastLine(said));
    if (waited >= patience) {
      await release();
      throw refused(`nothing was mounted within ${String(patience / 1000)} s`);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return release;
};
