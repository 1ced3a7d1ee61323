export { findIdentity, type Identity } from './identity.ts';
export { replaceIdentity } from './replace-identity.ts';
export { findNames, type NameFinding, namesToFind } from './find-names.ts';
