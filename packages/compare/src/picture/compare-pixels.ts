import type { Picture, PixelDifference } from './picture.ts';

/** What a step of a channel is in 255ths. */
const scaleOf = ({ data }: Picture): number => (data instanceof Uint16Array ? 1 / 257 : 1);

/**
 * Largest difference of a channel of the pixel at offset `at`, 0 to 255; none between two pixels that cannot be seen. Both scales are exact
 * for 8 bits in either picture.
 */
export const pixelDistance = (
  left: Picture,
  right: Picture,
  at: number,
  leftScale = scaleOf(left),
  rightScale = scaleOf(right),
): number => {
  if (left.data[at + 3] === 0 && right.data[at + 3] === 0) return 0;
  let largest = 0;
  for (let channel = at; channel < at + 4; channel++) {
    const a = left.data[channel] ?? 0;
    const b = right.data[channel] ?? 0;
    const far =
      leftScale === rightScale ? Math.abs(a - b) * leftScale : Math.abs(a * leftScale - b * rightScale);
    if (far > largest) largest = far;
  }
  return largest;
};

/** Compares two pictures of one size; `channel` is the largest difference (0 to 255) that counts as none. */
export const comparePixels = (left: Picture, right: Picture, channel: number): PixelDifference => {
  const { width, height } = left;
  const scales = [scaleOf(left), scaleOf(right)] as const;
  const box = { left: width, right: -1, top: height, bottom: -1 };
  const at = { x: 0, y: 0 };
  let count = 0;
  let largest = 0;
  let offset = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++, offset += 4) {
      const far = pixelDistance(left, right, offset, ...scales);
      if (far > largest) {
        largest = far;
        at.x = x;
        at.y = y;
      }
      if (far <= channel) continue;
      count++;
      if (x < box.left) box.left = x;
      if (x > box.right) box.right = x;
      if (y < box.top) box.top = y;
      box.bottom = y;
    }
  }
  return { count, total: width * height, largest, at, box: count > 0 ? box : undefined };
};
