import {
  type CompiledCount,
  differingListings,
  type ExtentSize,
  type LeftOut,
  type Listing,
  type Reach,
  type ReachPart,
} from '@holotype/capture';
import { type RawPath, rawToText, reasonText, type RunInput } from '@holotype/model';
import { formatAmount, formatBytes, formatCount, table } from '@holotype/terminal/words';
import { type Events, tell } from '@holotype/workflows-replay';

const shown = 8;
const shownOwn = 3;
const mostNotFound = 3;

/** What a replay does not find though the run did: the largest few. */
const tellNotFound = (events: Events, { notFound }: Reach): void => {
  const largest = [...notFound].sort(([, a], [, b]) => b - a).slice(0, mostNotFound);
  for (const [path, size] of largest) {
    const shown = rawToText(path);
    tell(
      events,
      'NOT_FOUND_AT_REPLAY',
      `the run looked up ${shown} (${formatBytes(size)}) without opening it; it is not included, so a replay does not find it (--include ${shown})`,
      'warning',
    );
  }
  const more = notFound.length - largest.length;
  if (more > 0)
    tell(events, 'NOT_FOUND_AT_REPLAY', `and ${formatCount(more)} more that it only looked up`, 'warning');
};

const sizeInWords = ({ extent, files, bytes }: ExtentSize): string =>
  files === undefined
    ? `${extent} about ${formatBytes(bytes)}`
    : `${extent} ${formatBytes(bytes)} in ${formatAmount(files, 'files')}`;

/** What each value of `--reach` brings. */
export const sizesInWords = ({ extent, sizes }: Reach): string =>
  `--reach ${sizes.map((one) => `${sizeInWords(one)}${one.extent === extent ? ' (this one)' : ''}`).join(', ')}`;

/** What of environments nobody used: a changed script may miss it. */
const tellLeftOut = (events: Events, leftOut: readonly LeftOut[]): void => {
  for (const { of, distributions, bytes } of leftOut)
    tell(
      events,
      'LEFT_OUT',
      `excluded from ${of}: ${formatAmount(distributions.length, 'distributions')} that the run did not use, ${formatBytes(bytes)}; --reach all includes them`,
    );
};

const mostNamed = 3;

/** What programs of the run make again by themselves, and what of that is included all the same. */
const tellCompiled = (events: Events, { compiled: { left, other, kept } }: Reach): void => {
  const amount = ({ files, bytes }: CompiledCount) =>
    `${formatAmount(files, 'files')} (${formatBytes(bytes)})`;
  for (const one of left)
    tell(events, 'LEFT_OUT', `excluded: ${amount(one)} ${one.why}; --keep-caches includes them`);
  for (const one of kept)
    tell(events, 'COMPILED_HELD', `included: ${amount(one)} compiled from sources: ${one.why}`);
  for (const path of other.slice(0, mostNamed))
    tell(
      events,
      'COMPILED_HELD',
      `${rawToText(path)} does not do what its source says, and the run used it: it is included as it is`,
      'warning',
    );
  const more = other.length - mostNamed;
  if (more > 0) tell(events, 'COMPILED_HELD', `and ${formatCount(more)} more of that kind`, 'warning');
};

/** What the user left out and the run used. */
const tellDropped = (events: Events, { dropped }: Reach): void => {
  for (const { what, used } of dropped)
    if (used.length > 0)
      tell(
        events,
        'DROPPED_AND_USED',
        `excluded as requested, although the run used it: ${what} (${formatAmount(used.length, 'files')}, such as ${rawToText(used[0] ?? '/')}); a replay may fail without it`,
        'warning',
      );
};

/** What this program runs from, where it lies in what comes along. */
const tellProgram = (events: Events, { rules }: Reach): void => {
  const own = rules.filter(
    ({ held, reason, paths }) => !held && reason.code === 'own-files' && paths !== undefined,
  );
  if (own.length === 0) return;
  const sum = (of: 'files' | 'bytes') => own.reduce((all, rule) => all + (rule[of] ?? 0), 0);
  const names = own.slice(0, shownOwn).map(({ path }) => path);
  tell(
    events,
    'LEFT_OUT',
    `excluded because this program runs from it: ${names.join(', ')}${more(own.length - shownOwn)} (${formatAmount(sum('files'), 'files')}, ${formatBytes(sum('bytes'))})`,
  );
};

/** A part by its name, and where it lies if the name does not say. */
const nameOf = ({ name, path }: ReachPart): string => {
  const where = path === undefined ? undefined : rawToText(path);
  return where === undefined || name.includes(where) ? name : `${name} ${where}`;
};

/** How much the run reached, and the biggest parts of it: before anything is kept. `now`: what this freeze itself works with. */
export const tellReach = (
  events: Events,
  reach: Reach,
  inputs: readonly RunInput[],
  now: readonly RawPath[],
): void => {
  const bytes = reach.parts.reduce((sum, part) => sum + part.bytes, 0);
  const files = reach.parts.reduce((sum, part) => sum + part.files, 0);
  tell(
    events,
    'REACHED',
    `the run used ${formatAmount(files, 'files')}, ${formatBytes(bytes)}; the biggest parts:`,
  );
  const rows = reach.parts
    .slice(0, shown)
    .map((part) => [nameOf(part), formatCount(part.files), formatBytes(part.bytes)]);
  for (const line of table(rows, { right: [1, 2] })) tell(events, 'REACHED', line, 'detail');
  tell(events, 'REACHED', sizesInWords(reach));
  const slots = inputs.filter(({ slot }) => slot !== undefined);
  for (const { slot, size, path } of slots)
    tell(
      events,
      'DATA_SLOT',
      `${path} (${formatBytes(size)}) is not included: give it at replay as --data ${slot ?? ''}=PATH`,
    );
  const atWork = new Set(now.map(rawToText));
  const own = reach.rules.filter(
    ({ path, held, reason }) => !held && reason.code === 'made-by-holotype' && !atWork.has(path),
  );
  if (own.length > 0) {
    const names = own.slice(0, shownOwn).map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
    tell(
      events,
      'LEFT_OUT',
      `excluded because Holotype made it: ${names.join(', ')}${more(own.length - shownOwn)}`,
    );
  }
  tellProgram(events, reach);
  tellLeftOut(events, reach.leftOut);
  tellCompiled(events, reach);
  tellDropped(events, reach);
  tellNotFound(events, reach);
  tellListings(events, reach.listings);
  for (const { path, reason } of reach.credentials)
    tell(
      events,
      'LEFT_OUT',
      `the run read ${path} (${reasonText(reason)}); it is excluded, so a replay may fail`,
    );
};

const mostShown = 3;

const more = (count: number): string => (count > 0 ? ` and ${formatCount(count)} more` : '');

/** Which directories are held since the run listed them, and which a replay lists otherwise: the worst few of each. */
const tellListings = (events: Events, listings: readonly Listing[]): void => {
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
