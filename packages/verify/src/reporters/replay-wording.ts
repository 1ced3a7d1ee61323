import {
  claimText,
  counted,
  policyText,
  type Replay,
  type ReplayOutput,
  isResultOutput,
} from '@holotype/model';
import { formatBytes, formatCount, formatDuration } from '@holotype/terminal';
import type { Verdict } from '../verdict.ts';
import { isUndecided } from '../workload/undecided.ts';

type Judged = Pick<ReplayOutput, 'outcome' | 'agrees' | 'compared' | 'remark'>;

/** How one output or claim is marked: what cannot be decided is neither good nor bad, and what does not decide is no failure. */
export const verdictOf = ({ outcome, agrees, compared, remark }: Judged): Verdict => {
  if (outcome === 'ignored') return agrees ? 'warn' : 'unknown';
  if (agrees) return remark === undefined ? 'pass' : 'warn';
  if (compared === false) return 'warn';
  return outcome === 'varies' ? 'unknown' : 'fail';
};

/** Why an output does not decide; empty if it does, or if that is plain. */
export const asideOf = ({ role, compared, outcome }: ReplayOutput): string => {
  if (compared === true || outcome === 'unexpected' || outcome === 'ignored') return '';
  if (role === 'side') return 'a side file';
  return role === 'result' ? 'the claims decide' : 'not declared as a result';
};

/** `exit code 0 recorded and replayed`, or `exit code 0 when recorded, signal SIGSEGV when replayed`. */
export const endInWords = ({ captured, here, same }: Replay['end']): string =>
  same ? `${captured} recorded and replayed` : `${captured} when recorded, ${here} when replayed`;

/** What a second run here shows; undefined if there was none. */
export const againInWords = ({ again }: Replay): string | undefined => {
  if (!again) return undefined;
  return again.sameEnd && again.apart.length === 0
    ? 'run twice with the same outputs: what differs does not vary from run to run'
    : 'run twice with different outputs';
};

/** What the reader asked, as a person would type it. */
export const askedTexts = ({ policies, claims, strict }: NonNullable<Replay['asked']>): string[] => [
  ...policies.map(({ pattern, policy }) => `--compare ${pattern}=${policyText(policy)}`),
  ...claims.map((claim) => `--claim ${claimText(claim)}`),
  ...(strict ? ['--strict'] : []),
];

/** `/p/scale.txt: 2 bytes recorded, 3 bytes replayed`. */
export const editedInWords = ({ path, captured, here }: NonNullable<Replay['edited']>[number]): string =>
  captured.sha256 === here.sha256
    ? `${path}: the same bytes as recorded`
    : `${path}: ${formatBytes(captured.size)} recorded, ${formatBytes(here.size)} replayed`;

export const wallOf = (seconds: number): string => formatDuration(seconds * 1000);

/** `2.8 s recorded, 9.9 s replayed; 21 s to set up, 0.4 s to compare` */
export const timesInWords = ({ captured, here, setup, analysis }: Replay['usage']): string => {
  const beside = [
    ...(setup === undefined ? [] : [`${wallOf(setup)} to set up`]),
    ...(analysis === undefined ? [] : [`${wallOf(analysis)} to compare`]),
  ];
  const run = `${wallOf(captured)} recorded, ${wallOf(here)} replayed`;
  return beside.length === 0 ? run : `${run}; ${beside.join(', ')}`;
};

export interface Tally {
  readonly same: number;
  readonly of: number;
}
export const tallyText = ({ same, of }: Tally): string => `${formatCount(same)} of ${formatCount(of)}`;

/** Outputs that are results, whether they decide or claims do, and how many of them are the same. */
export const outputTally = ({ outputs }: Replay): Tally => {
  const results = outputs.filter(isResultOutput);
  return { same: results.filter(({ agrees }) => agrees).length, of: results.length };
};
export const claimTally = ({ claims }: Replay): Tally => ({
  same: claims.filter(({ holds }) => holds).length,
  of: claims.length,
});

const longestNames = 60;

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** `Figure 2 holds`, `3 claims hold`, `1 of 3 claims does not hold: RMSE`. */
export const claimsInWords = ({ claims }: Replay): string => {
  const broken = claims.filter(({ holds }) => !holds);
  const names = listed((broken.length > 0 ? broken : claims).map(({ name }) => name));
  const isShort = names.length <= longestNames;
  const count = broken.length > 0 ? broken.length : claims.length;
  const isOpen = broken.length > 0 && broken.every(({ outcome }) => isUndecided(outcome));
  const verb =
    broken.length === 0
      ? count === 1
        ? 'holds'
        : 'hold'
      : isOpen
        ? 'cannot be decided'
        : count === 1
          ? 'does not hold'
          : 'do not hold';
  const all = claims.length === count ? '' : ` of ${formatCount(claims.length)}`;
  return `${isShort ? names : `${formatCount(count)}${all} claim${claims.length === 1 ? '' : 's'}`} ${verb}`;
};

const besideShown = 4;

/** Where side files lie: a directory in one word, a file by its name. */
const placesOf = (names: readonly string[]): string[] => [
  ...new Set(names.map((name) => /^\/?[^/]*\//.exec(name)?.[0] ?? name)),
];

const besideOf = ({ name, outcome }: ReplayOutput): string => {
  switch (outcome) {
    case 'within':
      return `${name} is the same by its policy`;
    case 'missing':
      return `${name} was not written`;
    case 'unexpected':
      return `${name} was written or changed as well`;
    default:
      return `${name} differs`;
  }
};

/** What does not decide and is not the same to the byte: `run.log differs, 3 side files in .snakemake/`; undefined if there is nothing. */
export const besideInWords = ({ outputs }: Replay): string | undefined => {
  const beside = outputs.filter(({ compared, outcome }) => compared !== true && outcome !== 'ignored');
  const sides = beside.filter(({ role }) => role === 'side');
  const others = beside.filter(({ role, outcome }) => role !== 'side' && outcome !== 'identical');
  const places = placesOf(sides.map(({ name }) => name));
  const more = others.length - besideShown;
  const where = `${places.slice(0, besideShown).join(', ')}${places.length > besideShown ? ' and elsewhere' : ''}`;
  const parts = [
    ...others.slice(0, besideShown).map(besideOf),
    ...(more > 0 ? [`${formatCount(more)} more`] : []),
    ...(sides.length > 0 ? [`${counted(sides.length, 'side file')} in ${where}`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
};

/** A Report of a replay holds what fit said of the host, too. */
export const isReplayCode = (code: string): boolean => code.startsWith('REPLAY_');
