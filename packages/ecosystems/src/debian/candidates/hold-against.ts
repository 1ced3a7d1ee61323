import type { Release } from './release.ts';
import { unverified, type Verdict } from './verifier.ts';

/** `buster/updates` is what buster-security was called, and its Release file says buster. */
const isNamed = (asked: string, names: readonly string[]): boolean =>
  names.some((name) => [name, `${name}/updates`].includes(asked));

/**
 * What a good signature is worth for one suite, as of a time (milliseconds since 1970). A signed file of another suite vouches for
 * nothing here: whoever serves it may have chosen it. One past its Valid-Until may have been held back, but archives of old releases are
 * past it by nature, so that it is said and nothing is refused.
 */
export const holdAgainst = (verdict: Verdict, release: Release, suite: string, at: number): Verdict => {
  if (verdict.signature !== 'signed') return verdict;
  const names = [release.codename, release.suite].filter((name) => name !== undefined);
  // An archive without dists has no suites.
  if (!suite.endsWith('/') && names.length > 0 && !isNamed(suite, names))
    return unverified(`the Release file of ${names.join(', ')}, not of ${suite}; ${verdict.evidence}`);
  const until = Date.parse(release.validUntil ?? '');
  if (!(until < at)) return verdict;
  return {
    signature: 'expired',
    evidence: `past its Valid-Until of ${release.validUntil ?? ''} when it was captured; ${verdict.evidence}`,
  };
};
