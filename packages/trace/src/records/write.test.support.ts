import type { EndRecord, FirstSeen, RawStat, TraceRecord } from './record.ts';

const u8 = (value: number) => Buffer.from([value]);
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const u64 = (value: number | bigint) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt.asUintN(64, BigInt(value)));
  return bytes;
};
const data = (bytes: Uint8Array) => Buffer.concat([u32(bytes.length), bytes]);
const text = (raw: string) => data(Buffer.from(raw, 'latin1'));

const stat = (value: RawStat | undefined): Buffer => {
  if (!value) return u8(0);
  const { mode, uid, gid, nlink, size, ino, dev, mtime, ctime } = value;
  const [major = '0', minor = '0'] = dev.split(':');
  const times = [mtime, ctime].flatMap(({ seconds, nanoseconds }) => [u64(seconds), u32(nanoseconds)]);
  const numbers = [mode, uid, gid, nlink].map(u32);
  return Buffer.concat([u8(1), ...numbers, u64(size), u64(ino), u32(+major), u32(+minor), ...times]);
};

const firsts: Readonly<Record<FirstSeen, string>> = {
  read: 'r',
  write: 'w',
  execute: 'x',
  list: 'l',
  nothing: '-',
};
const first = (value: FirstSeen) => Buffer.from(firsts[value]);

const endFields = (end: EndRecord): readonly Buffer[] => [
  u8(['exited', 'signalled', 'refused'].indexOf(end.how)),
  u32(end.value),
  u8(Number(end.timedOut)),
  ...[end.wall, end.user, end.system, end.peakMemory].map(u64),
  ...[end.processes, end.threads].map(u32),
];

const fields = (record: TraceRecord): readonly [tag: string, ...Buffer[]] => {
  switch (record.kind) {
    case 'touch': {
      const head = [u32(record.id), first(record.first), u8(record.uses)];
      return ['T', ...head, stat(record.stat), text(record.path), text(record.target)];
    }
    case 'use':
      return ['U', u32(record.id), first(record.first), u8(record.uses)];
    case 'preimage':
      return ['I', u32(record.id), u32(record.number), stat(record.stat)];
    case 'link':
      return ['L', u32(record.id), text(record.path)];
    case 'program':
      return ['P', u32(record.id), text(record.argv0)];
    case 'contact':
      return ['C', Buffer.from(record.call.slice(0, 1)), data(record.address), text(record.path)];
    case 'reason':
      return ['R', text(record.code), text(record.detail)];
    case 'notice':
      return ['N', text(record.code), text(record.detail)];
    case 'query':
      return ['Q', data(record.bytes)];
    case 'outcome':
      return ['F', u32(record.id), stat(record.stat), text(record.target)];
    case 'end':
      return ['E', ...endFields(record)];
    case 'broken':
      return ['B', Buffer.from(record.stage), u32(record.error)];
  }
};

/** A record as the helper writes it. */
export const writeRecord = (record: TraceRecord): Buffer => {
  const [tag, ...parts] = fields(record);
  return data(Buffer.concat([Buffer.from(tag), ...parts]));
};
