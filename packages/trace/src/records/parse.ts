import { broken, type FieldReader, fieldReader } from './reader.ts';
import type { EndRecord, FirstSeen, TraceRecord } from './record.ts';

const longestRecord = 1 << 17;
const hows = ['exited', 'signalled', 'refused'] as const;
const firsts: Readonly<Record<string, FirstSeen>> = {
  r: 'read',
  w: 'write',
  x: 'execute',
  l: 'list',
  '-': 'nothing',
};
const calls = { c: 'connect', s: 'send', b: 'bind' } as const;

const oneOf = <T>(known: Readonly<Record<string, T>>, byte: number): T => {
  const value = known[String.fromCharCode(byte)];
  if (value === undefined) throw broken(`byte ${String(byte)} has no meaning`);
  return value;
};

const readEnd = (field: FieldReader): EndRecord => {
  const how = hows[field.u8()];
  if (!how) throw broken('an unknown kind of end');
  return {
    kind: 'end',
    how,
    value: field.u32(),
    timedOut: field.u8() !== 0,
    wall: field.u64(),
    user: field.u64(),
    system: field.u64(),
    peakMemory: field.u64(),
    processes: field.u32(),
    threads: field.u32(),
  };
};

const readPreimage = (field: FieldReader): TraceRecord => {
  const [id, number, stat] = [field.u32(), field.u32(), field.stat()];
  if (!stat) throw broken('a copy of nothing');
  return { kind: 'preimage', id, number, stat };
};

// The fields of each object stand in the order in which the helper writes them, and are read in it.
const readers: Readonly<Record<string, (field: FieldReader) => TraceRecord>> = {
  T: (field) => ({
    kind: 'touch',
    id: field.u32(),
    first: oneOf(firsts, field.u8()),
    uses: field.u8(),
    stat: field.stat(),
    path: field.text(),
    target: field.text(),
  }),
  U: (field) => ({ kind: 'use', id: field.u32(), first: oneOf(firsts, field.u8()), uses: field.u8() }),
  I: readPreimage,
  L: (field) => ({ kind: 'link', id: field.u32(), path: field.text() }),
  P: (field) => ({ kind: 'program', id: field.u32(), argv0: field.text() }),
  C: (field) => ({
    kind: 'contact',
    call: oneOf(calls, field.u8()),
    address: field.bytes(),
    path: field.text(),
  }),
  R: (field) => ({ kind: 'reason', code: field.text(), detail: field.text() }),
  N: (field) => ({ kind: 'notice', code: field.text(), detail: field.text() }),
  Q: (field) => ({ kind: 'query', bytes: field.bytes() }),
  F: (field) => ({ kind: 'outcome', id: field.u32(), stat: field.stat(), target: field.text() }),
  E: readEnd,
  B: (field) => ({ kind: 'broken', stage: String.fromCharCode(field.u8()), error: field.u32() }),
};

const readRecord = (record: Buffer): TraceRecord => {
  const tag = String.fromCharCode(record[0] ?? 0);
  const read = readers[tag];
  if (!read) throw broken(`unknown tag ${JSON.stringify(tag)}`);
  const field = fieldReader(record.subarray(1));
  const parsed = read(field);
  field.end();
  return parsed;
};

export interface RecordParser {
  /** The records that are whole now. Throws TRACE_TRACER_FAILED. */
  readonly push: (bytes: Uint8Array) => readonly TraceRecord[];
  /** Bytes that are no whole record yet. */
  readonly rest: () => number;
}

/** Cuts the helper's stream into records: u32 length, tag, fields; little-endian. */
export const recordParser = (): RecordParser => {
  let pending: Buffer = Buffer.alloc(0);
  return {
    push: (bytes) => {
      pending = pending.length === 0 ? Buffer.from(bytes) : Buffer.concat([pending, bytes]);
      const records: TraceRecord[] = [];
      let at = 0;
      while (pending.length - at >= 4) {
        const length = pending.readUInt32LE(at);
        if (length === 0 || length > longestRecord) throw broken(`a length of ${String(length)}`);
        if (pending.length - at - 4 < length) break;
        records.push(readRecord(pending.subarray(at + 4, at + 4 + length)));
        at += 4 + length;
      }
      pending = pending.subarray(at);
      return records;
    },
    rest: () => pending.length,
  };
};
