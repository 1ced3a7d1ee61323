import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterProgram } from './bpf.ts';
import { type CallName, callTables } from './calls.ts';
import { attributeWrites, untranslated } from './refusals.ts';

/** The little of the kernel's BPF machine that a filter needs: load a word, compare, answer. */
const judge = (program: Uint8Array, audit: number, call: number): number => {
  const bytes = Buffer.from(program);
  let word = 0;
  for (let at = 0; at < bytes.length / 8; at++) {
    const [code, value] = [bytes.readUInt16LE(at * 8), bytes.readUInt32LE(at * 8 + 4)];
    if (code === 0x06) return value;
    if (code === 0x20) word = value === 0 ? call : audit;
    else if (code === 0x15) at += bytes.readUInt8(at * 8 + (word === value ? 2 : 3));
    else throw new Error(`an instruction that no filter uses: ${String(code)}`);
  }
  throw new Error('the program ends without an answer');
};

const allowed = 0x7fff0000;
const tables = Object.values(callTables);
const refusals = { ...untranslated, ...attributeWrites };

test.each(tables.map((table) => [table]))('refuses exactly the calls that it was told to', (table) => {
  const program = filterProgram(table, refusals);
  for (const { audit, numbers } of table) {
    for (const [name, number] of Object.entries(numbers)) {
      const errno = refusals[name as CallName];
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

test('calls through an unknown interface pass', () => {
  expect(judge(filterProgram(tables[0] ?? [], refusals), 0x12345678, 332)).toBe(allowed);
});

test('starting threads is never refused', () => {
  const clone3 = 435;
  for (const table of tables)
    for (const { audit } of table) expect(judge(filterProgram(table, refusals), audit, clone3)).toBe(allowed);
});
