import { type Artifact, sha256 } from '@holotype/model';
import type { Candidate, PackageOffer } from './candidates.ts';

/** What an offer has; where it has nothing, the test fails with what is said of it. */
export const candidateOf = (found: PackageOffer | undefined): Candidate => {
  if (found?.offer.kind !== 'candidate') throw new Error(found?.offer.evidence ?? 'nothing is offered');
  return found.offer.candidate;
};

/** An artifact of a Lock whose own URL is nowhere. */
export const lockedArtifact = (purl: string, format: Artifact['format'], hash = sha256('x')): Artifact => ({
  ...{ purl, format, sha256: hash, size: 1 },
  urls: ['https://mirror.example/x'],
  ...{ trust: 'content', index: 'none' },
});
