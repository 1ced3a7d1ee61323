export { findIdentity, type Identity, isPerson } from './identity.ts';
export { type AccountEvidence, usedAccounts } from './accounts.ts';
export { replaceIdentity } from './replace-identity.ts';
export { findNames, type NameFinding, namesToFind, type Needle, standsAt } from './find-names.ts';
