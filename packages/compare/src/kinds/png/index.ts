import type { Kind } from '../../kind.ts';
import { pictureLimit } from '../../limits.ts';
import { comparePictures } from '../../picture/compare-pictures.ts';

export const png: Kind = {
  name: 'png',
  summary: 'each pixel is the same, within the tolerances channel and pixel:SHARE',
  example: 'png,pixel:0.001',
  limit: pictureLimit,
  compare: (pair, policy) => comparePictures('png', pair, policy),
};
