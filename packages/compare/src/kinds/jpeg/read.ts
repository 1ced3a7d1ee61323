import { decode } from 'jpeg-js';
import { pixelLimit } from '../../limits.ts';
import type { Picture } from '../../picture/picture.ts';

/** Decodes a baseline or progressive JPEG; its orientation tag is not followed. Throws what jpeg-js throws. */
export const readJpeg = (content: Uint8Array): Picture => {
  const { width, height, data } = decode(content, {
    useTArray: true,
    formatAsRGBA: true,
    tolerantDecoding: false,
    maxResolutionInMP: pixelLimit / 1e6,
    maxMemoryUsageInMB: 2048,
  });
  return { width, height, data };
};
