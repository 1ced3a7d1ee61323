import type { Kind } from '../../kind.ts';
import { pictureLimit } from '../../limits.ts';
import { comparePictures } from '../../picture/compare-pictures.ts';

export const jpeg: Kind = {
  name: 'jpeg',
  summary: 'each pixel is the same, within the tolerances channel and pixel:SHARE',
  example: 'jpeg,channel:3',
  limit: pictureLimit,
  compare: (pair, policy) => comparePictures('jpeg', pair, policy),
};
