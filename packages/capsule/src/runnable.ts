import { openFile, type RandomAccess, readFileChunks, startFile } from '@holotype/host';
import { type RawPath, rawToText, type Sha256 } from '@holotype/model';
import { CapsuleError } from './errors.ts';

/*
 * A runnable capsule is the program of those who receive, with a capsule behind it to the end of the file. The program has a slot that says where
 * the capsule begins (apps/launcher/src/slot.h); numbers are 64 bits, little-endian, and count from the start of the file.
 */
const magic = Buffer.from('Holotype slot 1\n');
/** From the slot's first byte. */
const at = {
  application: magic.length,
  applicationSize: magic.length + 8,
  unpackedSize: magic.length + 16,
  capsule: magic.length + 24,
  digest: magic.length + 32,
};
/** The slot lies in the program itself, which is small. */
const programSize = 1024 * 1024;

export interface Slot {
  /** Where in the file the slot is. */
  readonly position: number;
  /** Where the application begins that the program unpacks; 0: it has none. */
  readonly application: number;
  /** Where the capsule begins; 0: there is none. */
  readonly capsule: number;
}

/** What a file says that it carries; undefined for any file but our program. */
export const readSlot = (file: Pick<RandomAccess, 'read' | 'size'>): Slot | undefined => {
  // Most files are capsules: of those a few bytes say enough.
  if (Buffer.from(file.read(0, 4)).toString('latin1') !== '\x7fELF') return undefined;
  const head = Buffer.from(file.read(0, programSize));
  const position = head.indexOf(magic);
  if (position < 0 || position + at.digest > head.length) return undefined;
  const application = Number(head.readBigUInt64LE(position + at.application));
  const capsule = Number(head.readBigUInt64LE(position + at.capsule));
  return capsule >= file.size ? { position, application, capsule: 0 } : { position, application, capsule };
};

export interface Application {
  /** A tar in zstd. */
  readonly payload: Uint8Array;
  /** Bytes that it takes once it is unpacked. */
  readonly unpackedSize: number;
  /** SHA-256 of the payload, in hexadecimal: its name in a cache. */
  readonly digest: Sha256;
}

/** The launcher with an application behind it: the one-file program, without a capsule. Throws CapsuleError `RUNNABLE_NO_PROGRAM`. */
export const joinProgram = (launcher: Uint8Array, { payload, unpackedSize, digest }: Application): Buffer => {
  const program = Buffer.from(launcher);
  const slot = program.indexOf(magic);
  if (slot < 0 || program.includes(magic, slot + 1))
    throw new CapsuleError('RUNNABLE_NO_PROGRAM', 'A launcher has one slot');
  program.writeBigUInt64LE(BigInt(program.length), slot + at.application);
  program.writeBigUInt64LE(BigInt(payload.length), slot + at.applicationSize);
  program.writeBigUInt64LE(BigInt(unpackedSize), slot + at.unpackedSize);
  program.write(digest, slot + at.digest, 'latin1');
  return Buffer.concat([program, payload]);
};

/** Where in a file the capsule begins: 0 for every file but a runnable capsule. Throws HostError. */
export const capsuleStart = (path: RawPath): number => {
  const file = openFile(path);
  try {
    return readSlot(file)?.capsule ?? 0;
  } finally {
    file.close();
  }
};

export interface RunnableRequest {
  /** The program: a file that is one, with or without a capsule. */
  readonly program: RawPath;
  /** The capsule, a file. */
  readonly capsule: RawPath;
  readonly output: RawPath;
  /** Hears of every piece written, in bytes. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

const openProgram = (path: RawPath): { readonly slot: Slot; readonly end: number } => {
  const file = openFile(path);
  try {
    const slot = readSlot(file);
    if (!slot || slot.application === 0)
      throw new CapsuleError(
        'RUNNABLE_NO_PROGRAM',
        `${rawToText(path)} is not the one-file program of Holotype`,
      );
    return { slot, end: slot.capsule === 0 ? file.size : slot.capsule };
  } finally {
    file.close();
  }
};

/** Writes program and capsule as one file that can be started. Its size in bytes. Throws CapsuleError `RUNNABLE_NO_PROGRAM`, HostError. */
export const writeRunnable = async ({
  program,
  capsule,
  output,
  onBytes,
}: RunnableRequest): Promise<number> => {
  const { slot, end } = openProgram(program);
  const start = capsuleStart(capsule);
  const file = startFile(`${output}.partial`, 0o777);
  let size = 0;
  const take = async (path: RawPath, from: number, to: number) => {
    let read = 0;
    for await (const piece of readFileChunks(path)) {
      const part = piece.subarray(Math.max(0, from - read), Math.max(0, to - read));
      read += piece.length;
      file.write(part);
      size += part.length;
      onBytes?.(part.length);
      if (read >= to) return;
    }
  };
  try {
    await take(program, 0, end);
    await take(capsule, start, Infinity);
    const number = Buffer.alloc(8);
    number.writeBigUInt64LE(BigInt(end));
    file.writeAt(number, slot.position + at.capsule);
    file.commit(output);
    return size;
  } finally {
    file.discard();
  }
};
