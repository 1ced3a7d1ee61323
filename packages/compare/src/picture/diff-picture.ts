import { sniff } from '../sniff.ts';
import { workInThread } from './in-thread.ts';
import type { PictureFile } from './task.ts';

const toFile = (content: Uint8Array): PictureFile | undefined => {
  const kind = sniff(content);
  return kind === undefined || kind === 'pdf' ? undefined : { kind, content };
};

/**
 * A PNG of the expected picture in pale grey with every pixel that differs in red, for two PNG, JPEG or SVG of one size and at most 4 million
 * pixels; undefined for all else.
 */
export const diffPicture = async (
  expected: Uint8Array,
  actual: Uint8Array,
): Promise<Uint8Array | undefined> => {
  const left = toFile(expected);
  const right = toFile(actual);
  if (!left || !right) return undefined;
  const reply = await workInThread({ expected: left, actual: right });
  return 'marked' in reply ? reply.marked : undefined;
};
