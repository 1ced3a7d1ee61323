import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterProgram } from './bpf.ts';
import { callTables } from './calls.ts';
import { attributeWrites, ipSockets, type Refusals, signalsToAll, typing, untranslated } from './refusals.ts';

/** The little of the kernel's BPF machine that a filter needs: load a word, compare, answer. */
const judge = (program: Uint8Array, audit: number, call: number, ...words: readonly number[]): number => {
  const bytes = Buffer.from(program);
  let word = 0;
  for (let at = 0; at < bytes.length / 8; at++) {
    const [code, value] = [bytes.readUInt16LE(at * 8), bytes.readUInt32LE(at * 8 + 4)];
    if (code === 0x06) return value;
    if (code === 0x20) word = value === 0 ? call : value === 4 ? audit : (words[(value - 16) / 8] ?? 0);
    else if (code === 0x35) at += bytes.readUInt8(at * 8 + (word >= value ? 2 : 3));
    else if (code === 0x15) at += bytes.readUInt8(at * 8 + (word === value ? 2 : 3));
    else throw new Error(`an instruction that no filter uses: ${String(code)}`);
  }
  throw new Error('the program ends without an answer');
};

const numbers = (refusals: Refusals): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(refusals).flatMap(([name, answer]) =>
      typeof answer === 'number' ? [[name, answer]] : [],
    ),
  );
const allowed = 0x7fff0000;
const tables = Object.values(callTables);
const refusals: Readonly<Record<string, number>> = { ...numbers(untranslated), ...numbers(attributeWrites) };

test.each(tables.map((table) => [table]))('refuses exactly the calls that it was told to', (table) => {
  const program = filterProgram(table, refusals);
  for (const { audit, numbers } of table) {
    for (const [name, number] of Object.entries(numbers)) {
      const errno = refusals[name];
      expect(judge(program, audit, number)).toBe(errno === undefined ? allowed : 0x50000 | errno);
    }
    const refused = new Set<number>(
      Object.entries(numbers).flatMap(([name, number]) => (name in refusals ? [number] : [])),
    );
    fc.assert(
      fc.property(fc.nat({ max: 1000 }), (call) => {
        fc.pre(!refused.has(call));
        expect(judge(program, audit, call)).toBe(allowed);
      }),
    );
  }
});

test('no call passes through an interface that no table describes', () => {
  const program = filterProgram(callTables.x64 ?? [], typing);
  expect(judge(program, 0x12345678, 1)).toBe(0x50000 | 38);
  fc.assert(
    fc.property(fc.nat({ max: 1000 }), (call) => {
      expect(judge(program, 0xc000003e, 0x40000000 + call, 0, 0x5412)).toBe(0x50000 | 38);
    }),
  );
});

test('nothing is typed into a terminal, and no signal goes to everybody', () => {
  for (const table of tables)
    for (const { audit, numbers } of table) {
      const program = filterProgram(table, { ...typing, ...signalsToAll });
      const ask = (call: number | undefined, ...words: readonly number[]) =>
        judge(program, audit, call ?? -1, ...words);
      expect([0x5412, 0x541c].map((request) => ask(numbers.ioctl, 0, request))).toEqual([0x50005, 0x50005]);
      expect([0x5401, 0x5413, 0x541b].map((request) => ask(numbers.ioctl, 0, request))).toEqual([
        allowed,
        allowed,
        allowed,
      ]);
      expect(ask(numbers.kill, 0xffffffff)).toBe(0x50001);
      expect([1, 0, 4242].map((pid) => ask(numbers.kill, pid))).toEqual([allowed, allowed, allowed]);
    }
});

test('starting threads is never refused', () => {
  const clone3 = 435;
  for (const table of tables)
    for (const { audit } of table) expect(judge(filterProgram(table, refusals), audit, clone3)).toBe(allowed);
});

test("sockets are refused but for local ones, netlink and the kernel's ciphers", () => {
  for (const table of tables)
    for (const { audit, numbers } of table) {
      const ask = (call: number | undefined, first: number) =>
        judge(filterProgram(table, ipSockets), audit, call ?? -1, first);
      const families = Array.from({ length: 46 }, (_, family) => family);
      const open = families.filter((family) => ask(numbers.socket, family) === allowed);
      expect(open).toEqual([1, 16, 38]);
      if (numbers.socketcall === undefined) continue;
      expect(ask(numbers.socketcall, 1)).toBe(0x50000 | 13);
      expect(ask(numbers.socketcall, 3)).toBe(allowed);
    }
});
