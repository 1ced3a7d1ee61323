import { makeTemporaryDirectory, openGrowing, removeTree, runLocal } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { rawToUtf8 } from '@holotype/model';
import type { Signed } from './clear-signed.ts';
import type { Keys } from './keys.ts';

export interface Verdict {
  readonly signature: 'signed' | 'unverified';
  readonly evidence: string;
}
const unverified = (evidence: string): Verdict => ({ signature: 'unverified', evidence });

interface Verifier {
  readonly argv: (
    keyrings: readonly string[],
    signature: string,
    content: string,
    home: string,
  ) => [string, ...string[]];
  readonly judge: (code: number, stdout: string, keys: Keys) => Verdict;
}

const trusted = (fingerprints: readonly string[], { fingerprints: wanted }: Keys) =>
  wanted.length === 0 || fingerprints.some((one) => wanted.includes(one.toUpperCase()));

const keyringArguments = (keyrings: readonly string[]) => keyrings.flatMap((path) => ['--keyring', path]);

const gpgv: Verifier = {
  argv: (keyrings, signature, content, home) => [
    'gpgv',
    '--homedir',
    home,
    '--status-fd',
    '1',
    ...keyringArguments(keyrings),
    signature,
    content,
  ],
  // doc/DETAILS of GnuPG: a good signature has GOODSIG and then VALIDSIG with the key's and the primary key's fingerprints.
  judge: (_, stdout, keys) => {
    const lines = stdout.split('\n').map((line) => line.replace('[GNUPG:] ', '').split(' '));
    const has = (status: string) => lines.find(([word]) => word === status);
    const bad = has('BADSIG');
    if (bad) return unverified(`gpgv: bad signature of key ${bad[1] ?? ''}`);
    const good = lines.flatMap((line, at) => {
      const valid = lines.slice(at + 1).find(([word]) => word === 'VALIDSIG' || word === 'NEWSIG');
      return line[0] === 'GOODSIG' && valid?.[0] === 'VALIDSIG' ? [[valid[1] ?? '', valid.at(-1) ?? '']] : [];
    });
    const found = good.find((fingerprints) => trusted(fingerprints, keys));
    if (found) return { signature: 'signed', evidence: `gpgv: good signature of key ${found[0] ?? ''}` };
    if (good[0])
      return unverified(`gpgv: good signature of key ${good[0][0] ?? ''}, which the source does not name`);
    const expired = has('EXPKEYSIG') ?? has('REVKEYSIG') ?? has('EXPSIG');
    if (expired)
      return unverified(`gpgv: signed by key ${expired[1] ?? ''}, which has expired or was revoked`);
    const unknown = has('NO_PUBKEY');
    if (unknown)
      return unverified(`gpgv: signed by key ${unknown[1] ?? ''}, which the captured keyrings do not hold`);
    return unverified('gpgv: no good signature');
  },
};

const sqv: Verifier = {
  argv: (keyrings, signature, content) => ['sqv', ...keyringArguments(keyrings), signature, content],
  judge: (code, stdout, keys) => {
    const fingerprints = stdout.split('\n').filter((line) => /^[0-9A-F]{40,64}$/.test(line));
    const [first] = fingerprints;
    if (code !== 0 || first === undefined) return unverified('sqv: no good signature of a captured key');
    if (!trusted(fingerprints, keys))
      return unverified(`sqv: good signature of key ${first}, which the source does not name`);
    return { signature: 'signed', evidence: `sqv: good signature of key ${first}` };
  },
};

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
      if (result.kind === 'exited') return verifier.judge(result.code, result.stdout, keys);
      if (result.kind === 'stopped') return unverified(`${argv[0]} did not finish`);
    }
    return unverified('neither gpgv nor sqv is here to check signatures');
  } finally {
    removeTree(folder);
  }
};
