import { compareRaw, type RawPath } from '@holotype/model';
import type { TraceRecord } from './records/record.ts';

/** An address that the run connected to, sent to, or bound. */
export type Contact = {
  readonly call: 'connect' | 'send' | 'bind';
  /** Bound by the run itself: no other party is involved. */
  readonly within: boolean;
} & (
  | {
      readonly family: 'inet' | 'inet6';
      readonly address: string;
      readonly port: number;
      readonly loopback: boolean;
    }
  /** An abstract name starts with `@`. */
  | { readonly family: 'unix'; readonly path: RawPath }
);
type Address =
  | Omit<Extract<Contact, { readonly family: 'inet' | 'inet6' }>, 'call' | 'within'>
  | Omit<Extract<Contact, { readonly family: 'unix' }>, 'call' | 'within'>;
type ContactRecord = Extract<TraceRecord, { readonly kind: 'contact' }>;

const families = { unix: 1, inet: 2, inet6: 10 };
const mapped = Buffer.from('00000000000000000000ffff', 'hex');
/** Where the kernel takes ports from when a program leaves the choice to it. */
const firstEphemeral = 32_768;

const inet = (address: Buffer, port: number): Address => ({
  family: 'inet',
  address: [...address].join('.'),
  port,
  loopback: address[0] === 127,
});

const inet6 = (address: Buffer, port: number): Address => {
  if (address.subarray(0, 12).equals(mapped)) return inet(address.subarray(12), port);
  const groups = [0, 2, 4, 6, 8, 10, 12, 14].map((at) => address.readUInt16BE(at).toString(16));
  // The URL standard writes an address as RFC 5952 asks for.
  const text = new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
  return { family: 'inet6', address: text, port, loopback: text === '::1' };
};

/** Undefined for what is no such address. */
const addressOf = (record: ContactRecord): Address | undefined => {
  const bytes = Buffer.from(record.address);
  const family = bytes.length < 2 ? 0 : bytes.readUInt16LE(0);
  if (family === families.inet && bytes.length >= 8) return inet(bytes.subarray(4, 8), bytes.readUInt16BE(2));
  if (family === families.inet6 && bytes.length >= 24)
    return inet6(bytes.subarray(8, 24), bytes.readUInt16BE(2));
  if (family !== families.unix) return undefined;
  const path = record.path !== '' ? record.path : `@${bytes.subarray(3).toString('latin1')}`;
  return { family: 'unix', path };
};

const keyOf = (address: Address): string =>
  address.family === 'unix' ? `unix ${address.path}` : `port ${String(address.port)}`;

/** Each address once for each kind of call, sorted. */
export const contactsOf = (records: readonly ContactRecord[]): readonly Contact[] => {
  const bound = new Set<string>();
  const found = new Map<string, Contact>();
  for (const record of records) {
    const address = addressOf(record);
    if (address && record.call === 'bind') bound.add(keyOf(address));
  }
  const isOwn = (address: Address): boolean => {
    if (address.family === 'unix') return bound.has(keyOf(address));
    if (!address.loopback) return false;
    return bound.has(keyOf(address)) || (bound.has('port 0') && address.port >= firstEphemeral);
  };
  for (const record of records) {
    const address = addressOf(record);
    if (!address) continue;
    const contact = { call: record.call, within: record.call === 'bind' || isOwn(address), ...address };
    found.set(JSON.stringify(contact), contact);
  }
  return [...found].sort(([a], [b]) => compareRaw(a, b)).map(([, contact]) => contact);
};
