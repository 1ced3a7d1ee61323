import { type WheelName, parseWheelName } from '../wheel/name.ts';
import type { ListedFile } from './listing.ts';

/** Files of one version that fit equally well; more than these are not opened. */
const most = 4;

/**
 * The wheels whose names agree with the tags that an installation recorded: the same set of tags; else one set within the other; else some
 * in common, as after `wheel tags` or auditwheel. None if no tags are recorded.
 */
export const fittingWheels = (
  files: readonly ListedFile[],
  recorded: readonly string[],
): readonly ListedFile[] => {
  const wanted = new Set(recorded.map((tag) => tag.toLowerCase()));
  const ranked = files.flatMap((file) => {
    const wheel = parseWheelName(file.name);
    const rank = wheel && rankOf(wheel, wanted);
    return rank === undefined ? [] : [{ file, rank }];
  });
  const best = Math.min(...ranked.map(({ rank }) => rank));
  return ranked
    .filter(({ rank }) => rank === best)
    .map(({ file }) => file)
    .slice(0, most);
};

const rankOf = ({ tags }: WheelName, wanted: ReadonlySet<string>): number | undefined => {
  const common = [...tags].filter((tag) => wanted.has(tag)).length;
  if (common === 0) return undefined;
  if (common === tags.size && common === wanted.size) return 0;
  return common === tags.size || common === wanted.size ? 1 : 2;
};
