import type { TriagedCapsule, TriageSignature } from './generated/triage.ts';

/** The answers of a triage as people say them, the best first. */
export const triageWords: Readonly<Record<TriagedCapsule['answer'], string>> = {
  ready: 'ready',
  look: 'look first',
  lacks: 'lacks something',
  broken: 'send back',
};

/** By whom a capsule was signed, in words; undefined where it is not signed. */
export const triagedSigner = (signature: TriageSignature | undefined): string | undefined => {
  if (!signature) return undefined;
  const by = signature.signers.join(', ');
  return {
    vouched: by,
    unknown: 'a key that nobody vouched for',
    'not-allowed': `${by}, whose key is not allowed`,
    invalid: 'not valid',
  }[signature.state];
};
