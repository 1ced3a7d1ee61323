import { baseOf, rawToText, rawToUtf8 } from '@holotype/model';
import type { Identity } from './identity.ts';

/** A name that was found. */
export interface NameFinding {
  readonly what: 'login name' | 'full name' | 'home' | 'host name' | 'domain';
  /** Position of its first byte. */
  readonly at: number;
}
/** A name as it may stand in bytes. */
export interface Needle {
  readonly what: NameFinding['what'];
  readonly bytes: Buffer;
  /** Bytes a character of what surrounds it. */
  readonly width: 1 | 2;
}

/** Shorter names are words of every language; they are looked for as part of a path only. */
const shortest = 5;
const everybodys = /^(?:localhost|localdomain|debian|ubuntu|root|user|holotype)$/;

const isWordByte = (byte: number | undefined) =>
  byte !== undefined && /[A-Za-z0-9_]/.test(String.fromCharCode(byte));

const jsonEscaped = (text: string) =>
  text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const upperHex = (text: string) =>
  text.replace(/\\u[\da-f]{4}/g, (escape) => `\\u${escape.slice(2).toUpperCase()}`);
const lowerHex = (text: string) => text.replace(/%[\dA-F]{2}/g, (escape) => escape.toLowerCase());

/** The same name as programs write it: composed or not, in UTF-8, Latin-1 and UTF-16, and escaped for JSON and addresses. */
const formsOf = (what: NameFinding['what'], name: string): Needle[] => {
  const [json, percent] = [jsonEscaped(name), encodeURIComponent(name.toWellFormed())];
  const texts = [
    ...[
      name,
      name.normalize('NFC'),
      name.normalize('NFD'),
      json,
      upperHex(json),
      json.replaceAll('/', '\\/'),
    ],
    ...[percent, lowerHex(percent), percent.replaceAll('%2F', '/'), percent.replaceAll('%20', '+')],
  ];
  const wide = Buffer.from(name, 'utf16le');
  const forms: readonly (readonly [Buffer, 1 | 2])[] = [
    ...texts.map((text) => [Buffer.from(text), 1] as const),
    ...(/^[\0-\xff]*$/.test(name) ? [[Buffer.from(name, 'latin1'), 1] as const] : []),
    [wide, 2],
    [Buffer.from(wide).swap16(), 2],
  ];
  return [
    ...new Map(forms.map(([bytes, width]) => [bytes.toString('latin1'), { what, bytes, width }])).values(),
  ];
};

/** The bytes that tell who and where: the home always, other names where they are long enough to tell. */
export const namesToFind = ({ login, fullName, home, hosts, domains }: Identity): readonly Needle[] => {
  const telling = (what: NameFinding['what'], names: readonly string[]) =>
    names
      .filter((name) => name.length >= shortest && !everybodys.test(name))
      .flatMap((name) => formsOf(what, name));
  const isOwnHome = home !== undefined && home !== '/root' && rawToText(baseOf(home)) === login;
  return [
    ...(isOwnHome ? formsOf('home', rawToUtf8(home)) : []),
    ...telling('login name', [login]),
    ...telling('full name', [fullName]),
    ...telling('host name', hosts),
    ...telling(
      'domain',
      domains.filter((domain) => domain.includes('.')),
    ),
  ];
};

/** The character that begins or ends a needle, or stands beside it, if it is one of a word. */
const isWordAt = (bytes: Uint8Array, at: number, width: 1 | 2): boolean => {
  if (width === 1) return isWordByte(bytes[at]);
  const [first, second] = [bytes[at], bytes[at + 1]];
  return (first === 0 && isWordByte(second)) || (second === 0 && isWordByte(first));
};

/** Whether the needle stands there, and as a word of its own. Where it begins with a slash, what is before it does not matter. */
export const standsAt = (bytes: Buffer, at: number, { bytes: needle, width }: Needle): boolean => {
  const end = at + needle.length;
  if (at < 0 || !needle.equals(bytes.subarray(at, end))) return false;
  const joinsLeft = isWordAt(needle, 0, width) && isWordAt(bytes, at - width, width);
  return !joinsLeft && !(isWordAt(needle, needle.length - width, width) && isWordAt(bytes, end, width));
};

/** The first name in `bytes` that stands there as a word of its own; nothing is unpacked. */
export const findNames = (bytes: Buffer, needles: readonly Needle[]): NameFinding | undefined => {
  for (const needle of needles)
    for (let at = bytes.indexOf(needle.bytes); at >= 0; at = bytes.indexOf(needle.bytes, at + 1))
      if (standsAt(bytes, at, needle)) return { what: needle.what, at };
  return undefined;
};
