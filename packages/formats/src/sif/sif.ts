import type { RandomAccess } from '@holotype/host';
import { sha256 } from '@holotype/model';
import { ArchiveError } from '../errors.ts';

/** A data object of a SIF. Source of all numbers: apptainer/sif, pkg/sif. */
export interface SifObject {
  readonly kind: 'definition' | 'json' | 'root';
  readonly name: string;
  readonly offset: number;
  /** Bytes. */
  readonly size: number;
}

const headerSize = 128;
const descriptorsAt = 4096;
const descriptorSize = 585;
const descriptors = 48;
/** A file may have more than ours; none needs more than this. */
const maxDescriptors = 4096;
/** Where data may begin: behind the descriptors, at a whole page, so that what lies there can be mapped. */
export const sifDataAt = 32_768;

const launch = '#!/usr/bin/env run-singularity\n';
const magic = 'SIF_MAGIC';
const version = '01';
/** Go's names. */
const architectures: Readonly<Record<string, string>> = {
  '386': '01',
  amd64: '02',
  arm: '03',
  arm64: '04',
  ppc64: '05',
  ppc64le: '06',
  mips: '07',
  mipsle: '08',
  mips64: '09',
  mips64le: '10',
  s390x: '11',
  riscv64: '12',
  loong64: '13',
};
const unknownArchitecture = '00';
const dataTypes = { definition: 0x4001, root: 0x4004, json: 0x4006 } as const;
/** A group that is set, number 1. */
const group = 0xf000_0001;
const squashfs = 1;
const primarySystem = 2;

/** A version 8 UUID (RFC 9562) of what it names, so that equal images are equal. */
const uuidOf = (name: string): Buffer => {
  const bytes = Buffer.from(sha256(Buffer.from(name)), 'hex').subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes;
};

const encodeDescriptor = (object: SifObject, id: number, before: number, architecture: string): Buffer => {
  const { kind, name, offset, size } = object;
  const bytes = Buffer.alloc(descriptorSize);
  bytes.writeInt32LE(dataTypes[kind], 0);
  bytes.writeUInt8(1, 4);
  bytes.writeUInt32LE(id, 5);
  bytes.writeUInt32LE(group, 9);
  bytes.writeBigInt64LE(BigInt(offset), 17);
  bytes.writeBigInt64LE(BigInt(size), 25);
  bytes.writeBigInt64LE(BigInt(offset - before + size), 33);
  bytes.write(name.slice(0, 127), 73, 'latin1');
  if (kind === 'root') {
    bytes.writeInt32LE(squashfs, 201);
    bytes.writeInt32LE(primarySystem, 205);
    bytes.write(architecture, 209, 'latin1');
  }
  return bytes;
};

/** Everything that stands before the data, `sifDataAt` bytes. `name` gives the image its UUID; its times are 1970. */
export const encodeSif = (objects: readonly SifObject[], goArchitecture: string, name: string): Buffer => {
  const bytes = Buffer.alloc(sifDataAt);
  const architecture = architectures[goArchitecture] ?? unknownArchitecture;
  bytes.write(launch, 0, 'latin1');
  bytes.write(magic, 32, 'latin1');
  bytes.write(version, 42, 'latin1');
  bytes.write(architecture, 45, 'latin1');
  uuidOf(name).copy(bytes, 48);
  let end = sifDataAt;
  for (const [at, object] of objects.entries()) {
    encodeDescriptor(object, at + 1, end, architecture).copy(bytes, descriptorsAt + at * descriptorSize);
    end = object.offset + object.size;
  }
  const numbers = [
    descriptors - objects.length,
    descriptors,
    descriptorsAt,
    descriptors * descriptorSize,
    sifDataAt,
    end - sifDataAt,
  ];
  for (const [at, number] of numbers.entries()) bytes.writeBigInt64LE(BigInt(number), 80 + 8 * at);
  return bytes;
};

/** True if the bytes begin a SIF; 64 are enough. */
export const isSif = (head: Uint8Array): boolean =>
  Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1', 32, 42) === `${magic}\0`;

/** Where the SquashFS of the primary partition lies, inside the file. Throws `ARCHIVE_TRUNCATED`, `ARCHIVE_CORRUPT`, `ARCHIVE_UNSUPPORTED`. */
export const findSquashfs = (file: RandomAccess): { readonly start: number; readonly size: number } => {
  const read = (at: number, length: number) => {
    const bytes = Buffer.from(file.read(at, length));
    if (bytes.length === length) return bytes;
    throw new ArchiveError('ARCHIVE_TRUNCATED', 'SIF: ends too early');
  };
  const header = read(0, headerSize);
  const total = Number(header.readBigInt64LE(88));
  const at = Number(header.readBigInt64LE(96));
  if (total < 0 || total > maxDescriptors || at < 0 || at + total * descriptorSize > file.size)
    throw new ArchiveError('ARCHIVE_CORRUPT', 'SIF: its descriptors are too many, or lie outside it');
  const all = read(at, total * descriptorSize);
  for (let one = 0; one < all.length; one += descriptorSize) {
    const isRoot = all.readInt32LE(one) === dataTypes.root && all.readUInt8(one + 4) !== 0;
    if (!isRoot || all.readInt32LE(one + 205) !== primarySystem) continue;
    if (all.readInt32LE(one + 201) !== squashfs) break;
    const [start, size] = [Number(all.readBigInt64LE(one + 17)), Number(all.readBigInt64LE(one + 25))];
    if (start < 0 || size < 0) throw new ArchiveError('ARCHIVE_CORRUPT', 'SIF: its root lies nowhere');
    if (start + size <= file.size) return { start, size };
    throw new ArchiveError(
      'ARCHIVE_TRUNCATED',
      `SIF: ends at byte ${file.size}, its root at byte ${start + size}`,
    );
  }
  throw new ArchiveError('ARCHIVE_UNSUPPORTED', 'SIF: no primary partition with a plain SquashFS', {
    hint: 'encrypted images cannot be looked at',
  });
};
