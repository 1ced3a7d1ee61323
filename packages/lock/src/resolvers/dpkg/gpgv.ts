import { isNamed, keyringArguments, unverified, type Verifier } from './verifier.ts';

export const gpgv: Verifier = {
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
  judge: ({ stdout }, keys) => {
    const lines = stdout.split('\n').map((line) => line.replace('[GNUPG:] ', '').split(' '));
    const has = (...statuses: string[]) => lines.find(([word = '']) => statuses.includes(word))?.[1];
    const bad = has('BADSIG');
    if (bad !== undefined) return unverified(`gpgv: bad signature of key ${bad}`);
    const good = lines.flatMap((line, at) => {
      const valid = lines.slice(at + 1).find(([word]) => word === 'VALIDSIG' || word === 'NEWSIG');
      return line[0] === 'GOODSIG' && valid?.[0] === 'VALIDSIG' ? [[valid[1] ?? '', valid.at(-1) ?? '']] : [];
    });
    const [key] = good.find((fingerprints) => isNamed(fingerprints, keys)) ?? [];
    if (key !== undefined) return { signature: 'signed', evidence: `gpgv: good signature of key ${key}` };
    const [other] = good[0] ?? [];
    if (other !== undefined)
      return unverified(`gpgv: good signature of key ${other}, which the source does not name`);
    const expired = has('EXPKEYSIG', 'REVKEYSIG', 'EXPSIG');
    if (expired !== undefined)
      return unverified(`gpgv: signed by key ${expired}, which has expired or was revoked`);
    const unknown = has('NO_PUBKEY');
    if (unknown !== undefined)
      return unverified(`gpgv: signed by key ${unknown}, which the captured keyrings do not hold`);
    return unverified('gpgv: no good signature');
  },
};
