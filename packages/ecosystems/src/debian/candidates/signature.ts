import { makeTemporaryDirectory, openGrowing, removeTree, runLocal } from '@holotype/host';
import { type RawPath, rawToUtf8 } from '@holotype/model';
import type { Signed } from './clear-signed.ts';
import { gpgv } from './gpgv.ts';
import type { Keys } from './keys.ts';
import { sqv } from './sqv.ts';
import { unverified, type Verdict } from './verifier.ts';

const write = (path: RawPath, bytes: Uint8Array): string => {
  const file = openGrowing(path);
  try {
    file.append(bytes);
  } finally {
    file.close();
  }
  return rawToUtf8(path);
};

/** Checks a Release file's signature with gpgv, or sqv, of this machine, against captured keys, as of now. */
export const verifySignature = async ({ content, signature }: Signed, keys: Keys): Promise<Verdict> => {
  if (keys.keyrings.length === 0) return unverified(keys.missing[0] ?? 'the captured root names no key');
  const folder = makeTemporaryDirectory('holotype-keys');
  try {
    const keyrings = keys.keyrings.map((keyring, at) => write(`${folder}/${at}.gpg`, keyring));
    const signaturePath = write(`${folder}/signature`, Buffer.from(signature, 'latin1'));
    const contentPath = write(`${folder}/content`, Buffer.from(content, 'latin1'));
    for (const verifier of [gpgv, sqv]) {
      const argv = verifier.argv(keyrings, signaturePath, contentPath, rawToUtf8(folder));
      const result = await runLocal({ argv });
      if (result.kind === 'exited') return verifier.judge(result, keys);
      if (result.kind === 'stopped') return unverified(`${argv[0]} did not finish`);
    }
    return unverified('neither gpgv nor sqv is here to check signatures');
  } finally {
    removeTree(folder);
  }
};
