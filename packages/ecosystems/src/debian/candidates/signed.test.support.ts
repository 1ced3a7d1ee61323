import { fileURLToPath } from 'node:url';
import { readWhole } from '@holotype/host';
import { utf8ToRaw } from '@holotype/model';
import { type Signed, splitClearSigned } from './clear-signed.ts';
import type { Keys } from './keys.ts';

const fixture = (path: string): Buffer =>
  readWhole(utf8ToRaw(fileURLToPath(new URL(`../../../fixtures/archive/${path}`, import.meta.url))));

/** The Release file of a suite of the miniature archive. */
export const release = (suite: string): Signed => {
  const signed = splitClearSigned(fixture(`dists/${suite}/InRelease`).toString('latin1'));
  if (!signed) throw new Error(`${suite} is not signed`);
  return signed;
};

/** One that is signed over a digest of this name, and the key that did. */
export const weaklySigned = (digest: string): { readonly signed: Signed; readonly keys: Keys } => ({
  signed: {
    content: fixture('weak/Release').toString('latin1'),
    signature: fixture(`weak/Release.${digest}`).toString('latin1'),
  },
  keys: { keyrings: [fixture('weak/key.gpg')], fingerprints: [], missing: [] },
});

export const keysOf = (...names: string[]): Keys => ({
  keyrings: names.map((name) => fixture(`keys/${name}.gpg`)),
  fingerprints: [],
  missing: [],
});
