import { pixelDistance } from './compare-pixels.ts';
import type { Picture } from './picture.ts';

/** The expected picture in pale grey, and in red each pixel that is not the same in the other; 8-bit RGBA. Both have one size. */
export const markPixels = (expected: Picture, actual: Picture): Uint8Array => {
  const { data } = expected;
  const scale = data instanceof Uint16Array ? 1 / 257 : 1;
  const marked = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 4) {
    if (pixelDistance(expected, actual, at) > 0) {
      marked.set([220, 0, 0, 255], at);
      continue;
    }
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4);
    const light = (0.3 * red + 0.59 * green + 0.11 * blue) * scale;
    const grey = Math.round(255 - (255 - light) * 0.3 * ((alpha * scale) / 255));
    marked.set([grey, grey, grey, 255], at);
  }
  return marked;
};
