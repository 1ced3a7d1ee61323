export { derivedOf, sourcesOf } from './derived.ts';
export { looksSecret } from './looks-secret.ts';
export {
  openSecretSearch,
  scanFiles,
  type SecretScan,
  type SecretScanRequest,
  type SecretSearch,
} from './scan-files.ts';
export { scanText, type SecretFinding } from './scan-text.ts';
export { secretFinder } from './secret-finder.ts';
export type { Unsearched } from './text-form.ts';
export { indexKeywords } from './keyword-index.ts';
