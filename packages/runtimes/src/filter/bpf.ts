import type { CallName, CallTable } from './calls.ts';
import type { Answer, Refusals } from './refusals.ts';

// Opcodes of classic BPF (linux/bpf_common.h) and answers of seccomp (linux/seccomp.h).
const loadWord = 0x20;
const jumpIfEqual = 0x15;
const jumpIfAtLeast = 0x35;
const answer = 0x06;
const allow = 0x7fff0000;
const refuse = 0x00050000;
/** struct seccomp_data: the call's number, then the interface that it came through. */
const numberAt = 0;
const interfaceAt = 4;
/** The low half of an argument, on little-endian machines. */
const argumentAt = (index: number) => 16 + 8 * index;
const ENOSYS = 38;

interface Instruction {
  readonly code: number;
  /** Instructions to skip if the comparison holds, and if not. */
  readonly whenTrue: number;
  readonly whenFalse: number;
  readonly value: number;
}

const plain = (code: number, value: number): Instruction => ({ code, whenTrue: 0, whenFalse: 0, value });

const refusal = (answered: Answer): readonly Instruction[] => {
  if (typeof answered === 'number') return [plain(answer, refuse | answered)];
  const { errno, argument, is, values } = answered;
  const [listed, other] = is === 'among' ? [refuse | errno, allow] : [allow, refuse | errno];
  return [
    plain(loadWord, argumentAt(argument)),
    ...values.flatMap((value) => [
      { code: jumpIfEqual, whenTrue: 0, whenFalse: 1, value },
      plain(answer, listed),
    ]),
    plain(answer, other),
  ];
};

const fromAnotherInterface = ({ end }: CallTable): readonly Instruction[] =>
  end === undefined
    ? []
    : [{ code: jumpIfAtLeast, whenTrue: 0, whenFalse: 1, value: end }, plain(answer, refuse | ENOSYS)];

/** Not this number: skip its answer. */
const block = (table: CallTable, refusals: Refusals): readonly Instruction[] => [
  plain(loadWord, numberAt),
  ...fromAnotherInterface(table),
  ...Object.entries(refusals).flatMap(([name, answered]): readonly Instruction[] => {
    const number = table.numbers[name as CallName];
    if (number === undefined) return [];
    const body = refusal(answered);
    return [{ code: jumpIfEqual, whenTrue: 0, whenFalse: body.length, value: number }, ...body];
  }),
  plain(answer, allow),
];

/**
 * A seccomp program that refuses calls and allows all others of the interfaces that the tables describe, and none of any other: 8 bytes
 * an instruction, little-endian.
 */
export const filterProgram = (tables: readonly CallTable[], refusals: Refusals): Uint8Array => {
  const program: Instruction[] = [plain(loadWord, interfaceAt)];
  for (const table of tables) {
    const body = block(table, refusals);
    program.push({ code: jumpIfEqual, whenTrue: 0, whenFalse: body.length, value: table.audit }, ...body);
  }
  program.push(plain(answer, refuse | ENOSYS));
  const bytes = Buffer.alloc(program.length * 8);
  for (const [index, { code, whenTrue, whenFalse, value }] of program.entries()) {
    bytes.writeUInt16LE(code, index * 8);
    bytes.writeUInt8(whenTrue, index * 8 + 2);
    bytes.writeUInt8(whenFalse, index * 8 + 3);
    bytes.writeUInt32LE(value, index * 8 + 4);
  }
  return bytes;
};
