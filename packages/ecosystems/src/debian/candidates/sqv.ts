import { isNamed, keyringArguments, unverified, type Verifier } from './verifier.ts';

export const sqv: Verifier = {
  argv: (keyrings, signature, content) => ['sqv', ...keyringArguments(keyrings), signature, content],
  // It judges a key by the time of the signature, so that one that has expired since then is good.
  judge: ({ code, stdout, stderr }, keys) => {
    const fingerprints = stdout.split('\n').filter((line) => /^[0-9A-F]{40,64}$/.test(line));
    const [key] = fingerprints;
    if (code === 0 && key !== undefined) {
      return isNamed(fingerprints, keys)
        ? { signature: 'signed', evidence: `sqv: good signature of key ${key}` }
        : unverified(`sqv: good signature of key ${key}, which the source does not name`);
    }
    if (stderr.includes('manipulated')) return unverified('sqv: bad signature');
    const [, unknown] = /Missing key ([0-9A-F]+)/.exec(stderr) ?? [];
    if (unknown !== undefined)
      return unverified(`sqv: signed by key ${unknown}, which the captured keyrings do not hold`);
    return unverified('sqv: no good signature');
  },
};
