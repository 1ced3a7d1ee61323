import type { HostFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { sourceOfBytecode } from '../record.ts';
import { parseBytecodeName } from './name.ts';

const headSize = 16;
const unsigned = 2n ** 32n;

/** By size and time of its source, as PEP 552 lays them down; what goes by the source's hash is not told by the first bytes. */
export const isTaken = (files: HostFiles, path: RawPath): boolean | undefined => {
  if (!parseBytecodeName(path)) return false;
  const head = files.head(path, headSize);
  const source = files.stat(sourceOfBytecode(path));
  if (head?.length !== headSize || source?.type !== 'file') return false;
  const view = Buffer.from(head.buffer, head.byteOffset, headSize);
  if (view.readUInt32LE(4) !== 0) return undefined;
  const seconds = BigInt(Math.floor(Number(source.mtime)));
  return (
    view.readUInt32LE(8) === Number(BigInt.asUintN(32, seconds)) &&
    view.readUInt32LE(12) === Number(BigInt(source.size) % unsigned)
  );
};
