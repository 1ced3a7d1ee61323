import { baseOf, rawToText } from '@holotype/model';
import type { Identity } from './identity.ts';

/** A name that was found. */
export interface NameFinding {
  readonly what: 'login name' | 'full name' | 'home' | 'host name' | 'domain';
  /** Position of its first byte. */
  readonly at: number;
}
interface Needle {
  readonly what: NameFinding['what'];
  readonly bytes: Buffer;
}

/** Shorter names are words of every language; they are looked for as part of a path only. */
const shortest = 5;
const everybodys = /^(?:localhost|localdomain|debian|ubuntu|root|user|holotype)$/;

const isWordByte = (byte: number | undefined) =>
  byte !== undefined && /[A-Za-z0-9_]/.test(String.fromCharCode(byte));

/** The bytes that tell who and where: the home always, other names where they are long enough to tell. */
export const namesToFind = ({ login, fullName, home, hosts, domains }: Identity): readonly Needle[] => {
  const telling = (what: NameFinding['what'], names: readonly string[]) =>
    names
      .filter((name) => name.length >= shortest && !everybodys.test(name))
      .map((name) => ({ what, bytes: Buffer.from(name) }));
  const isOwnHome = home !== undefined && home !== '/root' && rawToText(baseOf(home)) === login;
  return [
    ...(isOwnHome ? [{ what: 'home' as const, bytes: Buffer.from(home, 'latin1') }] : []),
    ...telling('login name', [login]),
    ...telling('full name', [fullName]),
    ...telling('host name', hosts),
    ...telling(
      'domain',
      domains.filter((domain) => domain.includes('.')),
    ),
  ];
};

/** The first name in `bytes` that stands there as a word of its own; text and programs alike, nothing is unpacked. */
export const findNames = (bytes: Buffer, needles: readonly Needle[]): NameFinding | undefined => {
  for (const { what, bytes: needle } of needles)
    for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1))
      if (!isWordByte(bytes[at - 1]) && !isWordByte(bytes[at + needle.length])) return { what, at };
  return undefined;
};
