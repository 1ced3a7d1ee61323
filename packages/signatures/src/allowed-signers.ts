import { readBase64 } from './base64.ts';
import { SignatureError } from './errors.ts';
import { isKeyType, type SshPublicKey } from './public-key.ts';

/** A line of an allowed_signers file (ssh-keygen(1), ALLOWED SIGNERS): whose a key is, and for what and when. */
export interface AllowedSigner {
  /** As it stands there: patterns with commas between. */
  readonly principals: string;
  /** As SSH writes it. */
  readonly key: Buffer;
  readonly namespaces: string | undefined;
  /** Milliseconds since 1970. */
  readonly validAfter: number | undefined;
  readonly validBefore: number | undefined;
}

/** What the list says of a key. */
export type Vouched =
  | { readonly state: 'vouched'; readonly principals: readonly string[] }
  | { readonly state: 'unknown' }
  | {
      readonly state: 'not-allowed';
      readonly principals: readonly string[];
      readonly why: 'namespace' | 'too-early' | 'expired' | 'identity';
    };

const mostBytes = 4_000_000;
const mostLines = 50_000;

/** Throws SignatureError `SIGNERS_INVALID`, which names the line. */
export const readAllowedSigners = (bytes: Uint8Array, what: string): readonly AllowedSigner[] => {
  const lines = bytes.length > mostBytes ? [] : Buffer.from(bytes).toString('utf8').split(/\r?\n/);
  if (lines.length === 0 || lines.length > mostLines)
    throw new SignatureError('SIGNERS_INVALID', `${what} is too large for a list of signers`);
  return lines.flatMap((line, at) => {
    const words = wordsOf(line.trim());
    if (words !== undefined && words.length === 0) return [];
    const refuse = (why: string, hint?: string): never => {
      throw new SignatureError('SIGNERS_INVALID', `${what}, line ${String(at + 1)}: ${why}`, {
        hint: hint ?? 'a line is: who@example.org ssh-ed25519 AAAA…, see ALLOWED SIGNERS in ssh-keygen(1)',
      });
    };
    return [readLine(words ?? refuse('a quotation mark is not closed'), refuse)];
  });
};

/** `at`: milliseconds since 1970. `identity`: whom it must be. The first line that allows it counts, as for ssh-keygen. */
export const whoVouches = (
  signers: readonly AllowedSigner[],
  { blob }: Pick<SshPublicKey, 'blob'>,
  {
    namespace,
    at,
    identity,
  }: { readonly namespace: string; readonly at: number; readonly identity?: string | undefined },
): Vouched => {
  const own = signers.filter(({ key }) => key.equals(blob));
  const judged = own.map((one) => ({
    principals: one.principals,
    why: whyNot(one, namespace, at, identity),
  }));
  const namesOf = (rows: typeof judged) => [...new Set(rows.map(({ principals }) => principals))];
  const allowing = judged.filter(({ why }) => why === undefined);
  if (allowing.length > 0) return { state: 'vouched', principals: namesOf(allowing) };
  const why = judged[0]?.why;
  return why === undefined
    ? { state: 'unknown' }
    : { state: 'not-allowed', principals: namesOf(judged), why };
};

const whyNot = (
  { principals, namespaces, validAfter, validBefore }: AllowedSigner,
  namespace: string,
  at: number,
  identity: string | undefined,
): Extract<Vouched, { state: 'not-allowed' }>['why'] | undefined => {
  if (identity !== undefined && !matchesList(identity, principals)) return 'identity';
  if (namespaces !== undefined && !matchesList(namespace, namespaces)) return 'namespace';
  if (validAfter !== undefined && at < validAfter) return 'too-early';
  if (validBefore !== undefined && at > validBefore) return 'expired';
  return undefined;
};

/** Words between blanks, where blanks between quotation marks do not count; none of a remark. Undefined if a mark is not closed. */
const wordsOf = (line: string): readonly string[] | undefined => {
  if (line === '' || line.startsWith('#')) return [];
  const words = line.match(/(?:"[^"]*"|[^\s"])+/g) ?? [];
  // What stands behind the key is for people.
  const before = line.split(/\s+(?=(?:ssh|ecdsa|sk)-)/)[0] ?? '';
  return (before.match(/"/g) ?? []).length % 2 === 0 ? words : undefined;
};

type Refuse = (why: string, hint?: string) => never;

const readLine = ([who = '', ...rest]: readonly string[], refuse: Refuse): AllowedSigner => {
  const principals = who.replaceAll('"', '');
  if (principals === '' || isKeyType(principals)) return refuse('nobody is named before the key');
  const hasOptions = !isKeyType(rest[0] ?? '');
  const options = hasOptions ? (rest[0] ?? '') : '';
  const [type = '', text = ''] = hasOptions ? rest.slice(1) : rest;
  const read = readOptions(options, refuse);
  const key = isKeyType(type) ? readBase64(text) : undefined;
  if (key?.toString('latin1', 4, 4 + type.length) !== type) return refuse('there is no public key');
  return { principals, key, ...read };
};

const readOptions = (text: string, refuse: Refuse): Omit<AllowedSigner, 'principals' | 'key'> => {
  const found = new Map<string, string>();
  for (const option of text.match(/(?:"[^"]*"|[^,"])+/g) ?? []) {
    const [, name = '', value = ''] = /^([^=]*)(?:=(.*))?$/s.exec(option) ?? [];
    const known = name.toLowerCase();
    if (known === 'cert-authority')
      refuse('certificate authorities are not supported', 'list the keys of the signers themselves');
    if (!['namespaces', 'valid-after', 'valid-before'].includes(known))
      refuse(`unknown option ${name.slice(0, 40)}`);
    if (found.has(known)) refuse(`${known} stands there twice`);
    if (!/^"[^"]+"$|^[^"]+$/.test(value)) refuse(`${known} has no value`);
    found.set(known, value.replaceAll('"', ''));
  }
  const timeOf = (name: string): number | undefined => {
    const value = found.get(name);
    return value === undefined
      ? undefined
      : (readSshTime(value) ?? refuse(`${name} is not a time: ${value}`));
  };
  return {
    namespaces: found.get('namespaces'),
    validAfter: timeOf('valid-after'),
    validBefore: timeOf('valid-before'),
  };
};

/** `YYYYMMDD[HHMM[SS]][Z]`, without Z in the time zone of this process, as ssh-keygen reads it → milliseconds since 1970; undefined if it is none. */
export const readSshTime = (text: string): number | undefined => {
  const [, year, month, day, hour = '0', minute = '0', second = '0', zone] =
    /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(Z)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const [y, mo, d, h, mi, s] = [year, month, day, hour, minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const utc = new Date(Date.UTC(y, mo - 1, d, h, mi, s));
  // A day that no month has would be one of the next.
  const exists = utc.getUTCMonth() === mo - 1 && utc.getUTCDate() === d && h < 24 && mi < 60 && s < 60;
  if (!exists || y < 1970) return undefined;
  return zone === undefined ? new Date(y, mo - 1, d, h, mi, s).getTime() : utc.getTime();
};

/** OpenSSH's pattern lists: one of the patterns matches, and none of those after `!`. */
const matchesList = (text: string, patterns: string): boolean => {
  const all = patterns.split(',');
  const matches = (pattern: string) => matchesPattern(text, pattern);
  return (
    all.some((pattern) => !pattern.startsWith('!') && matches(pattern)) &&
    !all.some((pattern) => pattern.startsWith('!') && matches(pattern.slice(1)))
  );
};

/** `*` and `?`, in time that grows with both lengths only. */
const matchesPattern = (text: string, pattern: string): boolean => {
  let [at, of, star, mark] = [0, 0, -1, 0];
  while (at < text.length) {
    if (of < pattern.length && pattern[of] === '*') {
      star = of++;
      mark = at;
    } else if (of < pattern.length && (pattern[of] === '?' || pattern[of] === text[at])) {
      of++;
      at++;
    } else if (star >= 0) {
      of = star + 1;
      at = ++mark;
    } else return false;
  }
  while (pattern[of] === '*') of++;
  return of === pattern.length;
};
