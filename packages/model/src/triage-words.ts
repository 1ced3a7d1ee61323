import type { TriagedCapsule } from './generated/triage.ts';

/** The answers of a triage as people say them, the best first. */
export const triageWords: Readonly<Record<TriagedCapsule['answer'], string>> = {
  ready: 'ready',
  look: 'look first',
  lacks: 'lacks something',
  broken: 'send back',
};
