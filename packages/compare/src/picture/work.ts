import { PNG } from 'pngjs';
import { Unreadable } from '../kind.ts';
import { markedLimit } from '../limits.ts';
import { markPixels } from './mark.ts';
import { readPicture } from './read.ts';
import type { PictureReply, PictureTask } from './task.ts';
import { pictureVerdict } from './verdict.ts';

/** Does one task. Decoders may run without end or out of memory, so that this belongs into a thread. */
export const workOn = async ({ expected, actual, policy }: PictureTask): Promise<PictureReply> => {
  try {
    const left = await readPicture('recorded', expected);
    const right = await readPicture('new', actual);
    if (policy) return { verdict: pictureVerdict(left, right, policy) };
    const { width, height } = left;
    const fits = width === right.width && height === right.height && width * height <= markedLimit;
    if (!fits) return { marked: undefined };
    const picture = new PNG({ width, height });
    picture.data = Buffer.from(markPixels(left, right));
    return { marked: PNG.sync.write(picture) };
  } catch (error) {
    if (error instanceof Unreadable) return { why: error.message };
    throw error;
  }
};
