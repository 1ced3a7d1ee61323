import { type Events, tell } from '@holotype/workflows-replay';
import { differingListings, type Listing } from '@holotype/capture';
import { rawToText } from '@holotype/model';
import { formatAmount, formatBytes, formatCount } from '@holotype/terminal/words';

const mostShown = 3;

const more = (count: number): string => (count > 0 ? ` and ${formatCount(count)} more` : '');

/** Which directories are held since the run listed them, and which a replay lists otherwise: the worst few of each. */
export const showListings = (events: Events, listings: readonly Listing[]): void => {
  const held = listings
    .filter(({ files, isUsual }) => files > 0 && !isUsual)
    .sort((a, b) => b.bytes - a.bytes);
  for (const { path, there, held: found, files, bytes } of held.slice(0, mostShown)) {
    const how =
      found === there
        ? 'included whole'
        : `included in part, ${formatCount(found)} of ${formatAmount(there, 'names')}`;
    tell(
      events,
      'LISTING',
      `it listed ${rawToText(path)}, which is ${how} (${formatAmount(files, 'files')}, ${formatBytes(bytes)})`,
      'warning',
    );
  }
  const others = held.length - mostShown;
  if (others > 0)
    tell(
      events,
      'LISTING',
      `it listed ${formatAmount(others, 'directories')} more, which are included for it`,
      'warning',
    );
  // Those of an interpreter are among the gaps of the Manifest.
  const differing = differingListings(listings).filter(({ files, isUsual }) => files === 0 && !isUsual);
  if (differing.length === 0) return;
  const named = differing
    .slice(0, mostShown)
    .map(
      ({ path, there, held: found }) =>
        `${rawToText(path)} (${formatCount(found)} of ${formatAmount(there, 'names')})`,
    );
  tell(
    events,
    'LISTING',
    `not everything that it listed is in the capsule, so a replay lists less: ${named.join(', ')}${more(differing.length - mostShown)}`,
    'warning',
  );
};
