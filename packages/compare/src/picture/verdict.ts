import { grouped, type PolicyParts } from '@holotype/model';
import type { Largest, Verdict } from '../verdict.ts';
import { rounded } from '../wording.ts';
import { comparePixels } from './compare-pixels.ts';
import type { Picture, PixelDifference } from './picture.ts';

const range = (from: number, to: number): string => (from === to ? String(from) : `${from}-${to}`);

const describe = ({ count, total, largest, at, box }: PixelDifference): Largest => {
  if (largest === 0) return { where: '', what: 'the same pixels', absolute: 0 };
  const by = `${rounded(largest)} of 255`;
  if (!box) return { where: `x ${at.x}, y ${at.y}`, what: `a channel differs by ${by}`, absolute: largest };
  return {
    where: `within x ${range(box.left, box.right)}, y ${range(box.top, box.bottom)}`,
    what: `${grouped(count)} of ${grouped(total)} pixels differ, by up to ${by}`,
    absolute: largest,
  };
};

/** Verdict over two decoded pictures. Pictures of two sizes are different, whatever the policy says. */
export const pictureVerdict = (expected: Picture, actual: Picture, policy: PolicyParts): Verdict => {
  const size = ({ width, height }: Picture) => `${grouped(width)} × ${grouped(height)}`;
  if (expected.width !== actual.width || expected.height !== actual.height) {
    const first = { where: 'the size in pixels', what: `${size(expected)} v. ${size(actual)}` };
    return { outcome: 'different', first, count: expected.width * expected.height, unit: 'pixel' };
  }
  const found = comparePixels(expected, actual, policy.channel ?? 0);
  const largest = describe(found);
  return found.count <= (policy.pixels ?? 0) * found.total
    ? { outcome: 'within', largest }
    : { outcome: 'different', first: largest, largest, count: found.count, unit: 'pixel' };
};
