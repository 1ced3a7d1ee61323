/** Of x86-64, what Docker's default profile answers with EPERM: mounts and namespaces, keys, BPF, and what looks into other processes' kernels. */
const refused = [
  ...[155, 165, 166, 428, 429, 430, 431, 432, 433, 442],
  ...[272, 308],
  ...[248, 249, 250, 298, 304, 321, 323, 425, 426, 427],
  ...[153, 163, 167, 168, 169, 175, 176, 246, 313, 320],
];
const clone = 56;
const clone3 = 435;
/** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID and NEWNET. */
const namespaces = 0x7e020000;
const machine = 0xc000003e;

const [load, jumpIfEqual, jumpIfAny, answer] = [0x20, 0x15, 0x45, 0x06];
const allow = 0x7fff0000;
const refuse = (errno: number) => 0x50000 | errno;
const [EPERM, ENOSYS] = [1, 38];

type Instruction = readonly [code: number, whenTrue: number, whenFalse: number, value: number];

const instructions: readonly Instruction[] = [
  [load, 0, 0, 4],
  [jumpIfEqual, 1, 0, machine],
  [answer, 0, 0, allow],
  [load, 0, 0, 0],
  ...refused.flatMap((call): readonly Instruction[] => [
    [jumpIfEqual, 0, 1, call],
    [answer, 0, 0, refuse(EPERM)],
  ]),
  // Its arguments lie in memory, which no filter reads: C libraries fall back to clone.
  [jumpIfEqual, 0, 1, clone3],
  [answer, 0, 0, refuse(ENOSYS)],
  [jumpIfEqual, 0, 3, clone],
  [load, 0, 0, 16],
  [jumpIfAny, 0, 1, namespaces],
  [answer, 0, 0, refuse(EPERM)],
  [answer, 0, 0, allow],
];

/** A seccomp program much like Docker's default, for setpriv --seccomp-filter; undefined for another architecture than x86-64. */
export const dockerFilter = (): Uint8Array | undefined => {
  if (process.arch !== 'x64') return undefined;
  const bytes = Buffer.alloc(instructions.length * 8);
  for (const [index, [code, whenTrue, whenFalse, value]] of instructions.entries()) {
    bytes.writeUInt16LE(code, index * 8);
    bytes.writeUInt8(whenTrue, index * 8 + 2);
    bytes.writeUInt8(whenFalse, index * 8 + 3);
    bytes.writeUInt32LE(value, index * 8 + 4);
  }
  return bytes;
};
