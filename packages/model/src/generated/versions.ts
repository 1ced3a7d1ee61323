// Generated from schemas/ by `npm run generate`. Do not edit.

/** The version in which this program writes each document. */
export const documentVersions = {
  manifest: '3-0-0',
  lock: '1-0-8',
  report: '2-0-3',
  recipe: '1-0-0',
  partial: '1-0-0',
  sources: '1-0-3',
  audit: '1-0-0',
  triage: '1-0-0',
  attestation: '1-0-0',
  reference: '1-0-0',
} as const;
