import { isNamed, keyringArguments, unverified, type Verifier } from './verifier.ts';

/** As apt refuses them; numbers of RFC 9580, 9.5. What gpgv itself takes for weak differs between versions. */
const weak: Readonly<Record<string, string>> = { '1': 'MD5', '2': 'SHA1', '3': 'RIPEMD160' };

export const gpgv: Verifier = {
  argv: (keyrings, signature, content, home) => [
    'gpgv',
    '--homedir',
    home,
    '--status-fd',
    '1',
    ...Object.values(weak).flatMap((digest) => ['--weak-digest', digest]),
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
      const isValid = valid?.[0] === 'VALIDSIG' && weak[valid[8] ?? ''] === undefined;
      return line[0] === 'GOODSIG' && isValid ? [[valid[1] ?? '', valid.at(-1) ?? '']] : [];
    });
    const [key] = good.find((fingerprints) => isNamed(fingerprints, keys)) ?? [];
    if (key !== undefined) return { signature: 'signed', evidence: `gpgv: good signature of key ${key}` };
    const [other] = good[0] ?? [];
    if (other !== undefined)
      return unverified(`gpgv: good signature of key ${other}, which the source does not name`);
    const expired = has('EXPKEYSIG', 'REVKEYSIG', 'EXPSIG');
    if (expired !== undefined)
      return unverified(`gpgv: signed by key ${expired}, which has expired or was revoked`);
    // ERRSIG has the key, the algorithms of key and digest, the class, the time, and 5 for an algorithm that is refused.
    const [, , , digest = '', , , why] = lines.find(([word]) => word === 'ERRSIG') ?? [];
    const refused = why === '9' ? undefined : weak[digest.replace(/^0/, '')];
    if (refused !== undefined)
      return unverified(`gpgv: signed over a ${refused} digest, which anybody can forge`);
    const unknown = has('NO_PUBKEY');
    if (unknown !== undefined)
      return unverified(`gpgv: signed by key ${unknown}, which the captured keyrings do not hold`);
    return unverified('gpgv: no good signature');
  },
};
